import type { DatabaseSync } from "node:sqlite";
import { CamelCasePlugin, Kysely } from "kysely";
import { StoreError } from "../errors.ts";
import type { ProgrammeStore } from "../ports.ts";
import { auditStore } from "./audit.ts";
import { boardStateStore } from "./board-state.ts";
import { checklistStore } from "./checklists.ts";
import { toStoreError } from "./database.ts";
import { nodeSqliteDialect } from "./dialect.ts";
import { inviteStore } from "./invites.ts";
import { liveStore } from "./live.ts";
import { membersStore } from "./members.ts";
import { datesStore } from "./milestones.ts";
import { newsStore } from "./news.ts";
import { peopleStore } from "./people.ts";
import { editionStore, personDataStore } from "./person-data.ts";
import { roundStore } from "./rounds.ts";
import { seatStore } from "./seats.ts";
import { sessionStore } from "./sessions.ts";
import { streamStore } from "./streams.ts";
import { submissionStore } from "./submissions.ts";
import type { Tables } from "./tables.ts";
import { threadStore } from "./threads.ts";
import { wallStore } from "./wall.ts";

type Methods = Omit<ProgrammeStore, "close">;
type Method = (...args: never[]) => Promise<unknown>;

/** Every method rejects with a `StoreError`, whatever SQLite said. */
function inOurWords(methods: Methods, closed: () => boolean): Methods {
  const wrap =
    (method: Method) =>
    async (...args: never[]) => {
      if (closed()) throw new StoreError("closed", "The store is closed.");
      try {
        return await method(...args);
      } catch (error) {
        throw toStoreError(error);
      }
    };
  const entries = Object.entries(methods).map(([name, method]) => [name, wrap(method as Method)]);
  return Object.fromEntries(entries) as Methods;
}

/** The programme on SQLite. `keepSummary` is called often, and done elsewhere. Takes over `db` and closes it. The file must have been migrated. */
export function createProgrammeStore(db: DatabaseSync, keepSummary: ProgrammeStore["keepSummary"]): ProgrammeStore {
  const kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(db), plugins: [new CamelCasePlugin()] });
  let closed = false;
  const methods: Methods = {
    ...peopleStore(kysely),
    ...inviteStore(kysely),
    ...streamStore(kysely),
    ...sessionStore(kysely),
    ...seatStore(kysely),
    ...submissionStore(kysely),
    ...auditStore(kysely),
    ...wallStore(kysely),
    keepSummary,
    ...datesStore(kysely),
    ...membersStore(kysely),
    ...personDataStore(kysely),
    ...editionStore(kysely),
    ...newsStore(kysely),
    ...boardStateStore(kysely),
    ...threadStore(kysely),
    ...liveStore(kysely),
    ...roundStore(kysely),
    ...checklistStore(kysely),
  };
  return {
    ...inOurWords(methods, () => closed),
    async close() {
      if (closed) return;
      closed = true;
      await kysely.destroy();
      if (db.isOpen) db.close();
    },
  };
}
