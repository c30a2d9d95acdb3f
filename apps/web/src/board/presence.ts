import { isVoice, type Voice } from "@openchair/formats";

/** Somebody who has this board open now, as they say of themselves. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Everybody present, each once however many windows they have open, in the order of their ids. */
export function presentPeople(states: Iterable<unknown>): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const state of states) {
    const user = isObject(state) ? state["user"] : null;
    if (!isObject(user) || typeof user["id"] !== "string" || typeof user["name"] !== "string") continue;
    const voices = Array.isArray(user["voices"]) ? user["voices"].filter(isVoice) : [];
    people.set(user["id"], { id: user["id"], name: user["name"], voices });
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The newest moment (milliseconds since 1970) at which somebody says they changed the session's facts; 0 for never. */
export function factsChangedAt(states: Iterable<unknown>): number {
  let newest = 0;
  for (const state of states) {
    const at = isObject(state) ? state["facts"] : null;
    if (typeof at === "number" && at > newest) newest = at;
  }
  return newest;
}
