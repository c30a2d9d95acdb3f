import type { Kysely, Selectable } from "kysely";
import type { NewLogin, Person, ProgrammeStore } from "../ports.ts";
import type { Tables } from "./tables.ts";

export const personOf = (row: Pick<Selectable<Tables["person"]>, "id" | "name" | "curator">): Person => ({
  id: row.id,
  name: row.name,
  curator: row.curator === 1,
});

const asRow = (person: Person): Tables["person"] => ({ ...person, erasedAt: null, curator: person.curator ? 1 : 0 });

export async function insertPerson(db: Kysely<Tables>, person: Person): Promise<void> {
  await db.insertInto("person").values(asRow(person)).execute();
}

export async function selectPerson(db: Kysely<Tables>, id: string): Promise<Person | null> {
  const row = await db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? personOf(row) : null;
}

export async function insertLogin(db: Kysely<Tables>, personId: string, login: NewLogin): Promise<void> {
  await db
    .insertInto("login")
    .values({ ...login, personId })
    .execute();
}

type PeopleStore = Pick<ProgrammeStore, "addPerson" | "person" | "curators" | "personOfLogin" | "endLogin">;

export const peopleStore = (db: Kysely<Tables>): PeopleStore => ({
  addPerson: (person) => insertPerson(db, person),
  person: (id) => selectPerson(db, id),
  async curators() {
    const rows = await db.selectFrom("person").selectAll().where("curator", "=", 1).orderBy("name").execute();
    return rows.map(personOf);
  },
  async personOfLogin(tokenHash, now) {
    const row = await db
      .selectFrom("login")
      .innerJoin("person", "person.id", "login.personId")
      .select(["person.id", "person.name", "person.curator"])
      .where("login.tokenHash", "=", tokenHash)
      .where("login.expiresAt", ">", now)
      .executeTakeFirst();
    return row ? personOf(row) : null;
  },
  async endLogin(tokenHash) {
    await db.deleteFrom("login").where("tokenHash", "=", tokenHash).execute();
  },
});
