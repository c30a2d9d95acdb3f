import type { Compacted, NewVersion, Version, VersionSummary } from "../ports.ts";
import type { Failure } from "./log-messages.ts";
import type { KeepSummary } from "./summary-table.ts";

/** What the upkeep does, and what each gives back. */
export interface UpkeepCalls {
  shorten(boardId: string): Compacted | null;
  addVersion(boardId: string, version: NewVersion): string;
  listVersions(boardId: string): readonly VersionSummary[];
  readVersion(boardId: string, id: string): Version | null;
  renameVersion(boardId: string, id: string, name: string): boolean;
  removeVersion(boardId: string, id: string): boolean;
  keepSummary: KeepSummary;
}

export type UpkeepName = keyof UpkeepCalls;

export interface ToUpkeep {
  readonly id: number;
  readonly name: UpkeepName;
  readonly args: readonly unknown[];
}

export interface FromUpkeep {
  readonly id: number;
  readonly answer: { readonly ok: true; readonly value: ReturnType<UpkeepCalls[UpkeepName]> } | Failure;
}
