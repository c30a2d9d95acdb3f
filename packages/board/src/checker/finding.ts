import type { FormatId, Voice } from "@openchair/formats";
import type { RunSheet } from "../run-sheet.ts";

/** What the checker looks at (domain.md §9.8). */
export const FINDING_IDS = [
  "too-long",
  "minutes-free",
  "demanding-stretch",
  "no-break",
  "room-share",
  "only-introduces",
  "format-size",
  "no-written-way",
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** Something that can be done about a finding with one press: an edit of the board, written by `applyFix`. */
export type Fix =
  /** Makes all segments fit the slot; locked ones stay. */
  | { readonly do: "fit-minutes" }
  /** A break of so many minutes before a segment. */
  | { readonly do: "add-break"; readonly before: string; readonly minutes: number }
  /** One long segment becomes two, with a break between them. */
  | { readonly do: "split"; readonly card: string; readonly minutes: number }
  /** So many minutes of listening, most of them of this segment, become a talk in pairs behind it. */
  | { readonly do: "add-pairs"; readonly card: string; readonly minutes: number }
  /** A co-chair leads this segment, together with those who do. */
  | { readonly do: "give-lead"; readonly card: string; readonly person: string }
  /** A format that carries the people, in the place of one that does not. */
  | { readonly do: "change-format"; readonly from: string; readonly to: FormatId }
  /** Cards and pens for this segment. */
  | { readonly do: "add-written"; readonly card: string };

/** Something in a run sheet that is worth a look. Which words say it is up to the screen: `id` and `values` are all it needs. */
export interface Finding {
  readonly id: FindingId;
  /** `warn`: it will not work like this; `look`: it may be meant. */
  readonly severity: "warn" | "look";
  /** Ids of the segments it is about; empty: the whole session. */
  readonly cards: readonly string[];
  /** The person it is about, for `only-introduces`. */
  readonly person: string | null;
  /** What fills its sentence. Minutes and people are whole numbers, `format` an id, `part` what somebody has. */
  readonly values: {
    readonly minutes?: number;
    readonly percent?: number;
    readonly expected?: number;
    readonly min?: number;
    readonly max?: number;
    readonly format?: string;
    readonly part?: "introduction" | "nothing";
  };
  readonly fixes: readonly Fix[];
}

/** Somebody who takes part, as far as the checker needs to know. */
export interface CheckPerson {
  readonly id: string;
  readonly voices: readonly Voice[];
  readonly isCoChair: boolean;
}

/** What is checked. */
export interface CheckInput {
  readonly sheet: RunSheet;
  readonly people: readonly CheckPerson[];
  /** How many people are expected; null while nobody knows. */
  readonly expected: number | null;
  /** Id of the session's own format, or null. */
  readonly format: string | null;
}
