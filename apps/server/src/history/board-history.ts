import { keptState } from "@openchair/board";
import { thinnedOut, type VersionKind } from "@openchair/programme";
import { StoreError } from "@openchair/store";
import type { BoardVersions, Version, VersionSummary } from "@openchair/store/ports";
import type * as Y from "yjs";
import type { BoardWatcher } from "../boards/board-watcher.ts";

/** What somebody, or the server at what somebody did, wants to be kept of a board. */
export interface KeepVersion {
  readonly kind: VersionKind;
  readonly name?: string;
  /** Person; left out for the server itself. */
  readonly by?: string;
  /** Id of the format that is about to come in. */
  readonly format?: string;
  /** Whether there is anything to keep, asked of the board as it is when it would be kept. */
  readonly onlyIf?: (doc: Y.Doc) => boolean;
}

/** The kept states of boards. Those the server makes by itself are thinned out as they grow old. */
export interface BoardHistory extends BoardWatcher, Pick<BoardVersions, "list" | "read" | "rename" | "remove"> {
  /**
   * Keeps what a board says now. Null when there is no such board, or nothing to keep of it. Rejects with `full` when there is
   * no room for a named one.
   */
  keep(boardId: string, wanted: KeepVersion): Promise<VersionSummary | null>;
  /** False while somebody else is bringing back a version of the same board: two at once would bring words twice. */
  mayRestore(boardId: string, personId: string): boolean;
  /** Every few seconds: keeps a version of boards that have been worked on for an hour, or are left alone since. */
  tick(): Promise<void>;
}

export interface BoardHistoryOptions {
  readonly versions: BoardVersions;
  /** Reads a board as it is now; null when there is no such board. */
  readonly read: <T>(boardId: string, reader: (doc: Y.Doc) => T) => Promise<T | null>;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly reportError: (error: unknown) => void;
}

/** Work on a board that no version holds yet. Times are milliseconds since 1970. */
interface Work {
  readonly since: number;
  touchedAt: number;
  readonly people: Set<string>;
}

const HOUR_MS = 60 * 60 * 1000;
/** When nobody has changed a board for this long, what they made of it is kept. */
const LEFT_ALONE_MS = 30 * 60 * 1000;
/** How long a person has the bringing back of versions for themselves, when nothing of it arrives. */
const RESTORE_MS = 10_000;

export function createBoardHistory({ versions, read, date, reportError }: BoardHistoryOptions): BoardHistory {
  const unkept = new Map<string, Work>();
  const restores = new Map<string, { readonly by: string; readonly until: number }>();
  /** One after the other for each board. */
  const busy = new Map<string, Promise<unknown>>();

  async function inTurn<T>(boardId: string, task: () => Promise<T>): Promise<T> {
    const before = busy.get(boardId) ?? Promise.resolve();
    const done = before.catch(() => undefined).then(task);
    busy.set(boardId, done);
    try {
      return await done;
    } finally {
      if (busy.get(boardId) === done) busy.delete(boardId);
    }
  }

  async function thinOut(boardId: string): Promise<void> {
    for (const id of thinnedOut(await versions.list(boardId), date())) await versions.remove(boardId, id);
  }

  /** Room for one more: automatic ones give way, oldest first, those that an hour or a format made before the others. */
  async function makeRoom(boardId: string): Promise<boolean> {
    const automatic = (await versions.list(boardId)).filter(({ kind }) => kind !== "named").reverse();
    const oldest = automatic.find(({ kind }) => kind === "hour" || kind === "format") ?? automatic[0];
    return oldest !== undefined && versions.remove(boardId, oldest.id);
  }

  async function add(boardId: string, version: Omit<Version, "id">): Promise<string> {
    for (;;) {
      try {
        return await versions.add(boardId, version);
      } catch (error) {
        if (!(error instanceof StoreError && error.code === "full") || !(await makeRoom(boardId))) throw error;
      }
    }
  }

  async function keepData(boardId: string, data: Uint8Array, { kind, name = "", by = "", format = "" }: KeepVersion) {
    const work = unkept.get(boardId);
    unkept.delete(boardId);
    try {
      const people = [...(work?.people ?? [])];
      const version = { name, kind, format, by, at: new Date(date()).toISOString(), people, data };
      const id = await add(boardId, version);
      await thinOut(boardId);
      const { data: _data, ...summary } = version;
      return { ...summary, id, bytes: data.length };
    } catch (error) {
      const since = unkept.get(boardId);
      for (const person of work && since ? work.people : []) since?.people.add(person);
      if (work && !since) unkept.set(boardId, work);
      throw error;
    }
  }

  const keep = (boardId: string, wanted: KeepVersion) =>
    inTurn(boardId, async () => {
      const { onlyIf = () => true } = wanted;
      const data = await read(boardId, (doc) => (onlyIf(doc) ? keptState(doc) : null));
      return data && keepData(boardId, data, wanted);
    });

  return {
    keep,
    list: (boardId) => versions.list(boardId),
    read: (boardId, id) => versions.read(boardId, id),
    rename: (boardId, id, name) => versions.rename(boardId, id, name),
    remove: (boardId, id) => versions.remove(boardId, id),
    mayRestore(boardId, personId) {
      const now = date();
      const running = restores.get(boardId);
      if (running && running.until > now && running.by !== personId) return false;
      restores.set(boardId, { by: personId, until: now + RESTORE_MS });
      return true;
    },
    changed(boardId, personId) {
      // What only the server changes (an older layout, a name taken back) is nobody's work.
      if (personId === null) return;
      // Their version has arrived; whoever comes next has it.
      if (restores.get(boardId)?.by === personId) restores.delete(boardId);
      const now = date();
      const work = unkept.get(boardId) ?? { since: now, touchedAt: now, people: new Set<string>() };
      work.touchedAt = now;
      work.people.add(personId);
      unkept.set(boardId, work);
    },
    async resting({ id, doc }) {
      if (!unkept.has(id)) return;
      const data = keptState(doc);
      await inTurn(id, () => keepData(id, data, { kind: "hour" })).catch(reportError);
    },
    async tick() {
      const now = date();
      for (const [boardId, { since, touchedAt }] of [...unkept]) {
        if (now - since < HOUR_MS && now - touchedAt < LEFT_ALONE_MS) continue;
        await keep(boardId, { kind: "hour" }).catch(reportError);
      }
    },
  };
}
