import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { VERSION_KINDS } from "@openchair/programme";
import { StoreError } from "../errors.ts";
import { VERSION_LIMITS } from "../limits.ts";
import type { NewVersion, Version, VersionSummary } from "../ports.ts";
import type { UpkeepCalls } from "./upkeep-messages.ts";

type VersionCalls = Omit<UpkeepCalls, "shorten" | "keepSummary">;

/** The ids that are kept as JSON; none when they cannot be read. */
function peopleOf(text: unknown): string[] {
  try {
    const ids: unknown = JSON.parse(String(text));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

const summaryOf = (row: Record<string, unknown>): VersionSummary => ({
  id: String(row["id"]),
  name: String(row["name"]),
  // One that a later Open Chair knows is kept like one that somebody named.
  kind: VERSION_KINDS.find((kind) => kind === row["kind"]) ?? "named",
  format: String(row["format"]),
  people: peopleOf(row["people"]),
  by: String(row["made_by"]),
  at: String(row["made_at"]),
  bytes: Number(row["bytes"]),
});

/** The bytes as they were handed over. `length` was kept beside them, so more than that is never made of them. */
function inflate(data: Uint8Array, length: number): Uint8Array {
  try {
    // Zlib takes no limit of 0.
    const whole = inflateRawSync(data, { maxOutputLength: Math.max(1, length) });
    if (whole.length === length) return new Uint8Array(whole);
  } catch (error) {
    throw new StoreError("damaged", "This version cannot be read any more.", error);
  }
  throw new StoreError("damaged", "This version cannot be read any more.");
}

/** Kept versions of boards. Synchronous: it runs in a worker. */
export function createVersionTable(db: DatabaseSync): VersionCalls {
  const findBoard = db.prepare("SELECT 1 FROM board WHERE id = ?");
  const count = db.prepare("SELECT count(*) AS count FROM version WHERE board_id = ?");
  const weigh = db.prepare("SELECT coalesce(sum(length(data)), 0) AS bytes FROM version WHERE board_id = ?");
  const insert = db.prepare(
    "INSERT INTO version (id, board_id, name, kind, format, made_by, made_at, people, bytes, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const list = db.prepare(
    "SELECT id, name, kind, format, made_by, made_at, people, bytes FROM version WHERE board_id = ? ORDER BY n DESC",
  );
  const rename = db.prepare("UPDATE version SET name = ?, kind = 'named' WHERE board_id = ? AND id = ?");
  const read = db.prepare("SELECT * FROM version WHERE board_id = ? AND id = ?");
  const remove = db.prepare("DELETE FROM version WHERE board_id = ? AND id = ?");

  function checkName(name: string): void {
    if ([...name].length <= VERSION_LIMITS.name) return;
    throw new StoreError("full", `A version's name has at most ${VERSION_LIMITS.name} characters.`);
  }
  function check(boardId: string, { name, format }: NewVersion, packed: Uint8Array): void {
    if (!findBoard.get(boardId)) throw new StoreError("not-found", "There is no such board.");
    checkName(name);
    if (format.length > VERSION_LIMITS.format) {
      throw new StoreError("full", `The id of a format has at most ${VERSION_LIMITS.format} characters.`);
    }
    if (Number(weigh.get(boardId)?.["bytes"]) + packed.length > VERSION_LIMITS.bytes) {
      throw new StoreError("full", "The versions of this board take as much room as they may. Remove one first.");
    }
    if (Number(count.get(boardId)?.["count"]) >= VERSION_LIMITS.perBoard) {
      throw new StoreError("full", `A board keeps at most ${VERSION_LIMITS.perBoard} versions. Remove one first.`);
    }
  }

  return {
    // Nobody else adds versions between the check and the insert: there is one upkeep worker, and it does one at a time.
    addVersion(boardId, version) {
      const { name, kind, format, by, at, people, data } = version;
      const packed = deflateRawSync(data);
      check(boardId, version, packed);
      const id = randomUUID();
      insert.run(id, boardId, name, kind, format, by, at, JSON.stringify(people), data.length, packed);
      return id;
    },
    listVersions: (boardId) => list.all(boardId).map(summaryOf),
    readVersion(boardId, id): Version | null {
      const row = read.get(boardId, id);
      if (!row) return null;
      const { bytes, ...summary } = summaryOf(row);
      return { ...summary, data: inflate(row["data"] as Uint8Array, bytes) };
    },
    renameVersion(boardId, id, name) {
      checkName(name);
      return rename.run(name, boardId, id).changes > 0;
    },
    removeVersion: (boardId, id) => remove.run(boardId, id).changes > 0,
  };
}
