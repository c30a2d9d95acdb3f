import type { Session } from "@openchair/programme";
import type { Services } from "./services.ts";

/** The names of some people on a board, also of those who have left it. `null` among the ids is nobody. */
export async function namesOf(
  { programme }: Pick<Services, "programme">,
  session: Session,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(session.people.map(({ id, name }) => [id, name]));
  const others = [...new Set(ids)].filter((id): id is string => id !== null && !names.has(id));
  for (const person of await Promise.all(others.map((id) => programme.person(id)))) {
    if (person) names.set(person.id, person.name);
  }
  return names;
}
