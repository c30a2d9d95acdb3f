import type { BoardBox } from "@openchair/canvas";

/** `here`: once, to where somebody is now; `follow`: wherever they go, until one of both stops. */
export type GuideKind = "here" | "follow";

export interface Place {
  /** The view it was seen in. */
  readonly view: "canvas" | "outline";
  readonly box: BoardBox | null;
  readonly cardId: string | null;
}

/** Somebody asks the others to come to a place. Travels as presence; `n` tells one time of asking from another. */
export interface Guide {
  readonly n: number;
  readonly kind: GuideKind;
  readonly place: Place;
}

export interface GuideBy extends Guide {
  readonly personId: string;
}

/** What somebody says to whoever asked them. */
export interface GuideAnswer {
  readonly to: string;
  readonly n: number;
  readonly yes: boolean;
}

/** As far from the middle as the board goes, and more than any id has. */
const MOST_UNITS = 1e6;
const ID_LETTERS = 120;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isUnits = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= MOST_UNITS;

function readBox(value: unknown): BoardBox | null {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(isUnits)) return null;
  const [x = 0, y = 0, w = 0, h = 0] = value;
  return w > 0 && h > 0 ? [x, y, w, h] : null;
}

function readGuide(value: unknown): Guide | null {
  if (!isObject(value) || !isObject(value["place"])) return null;
  const { n, kind, place } = value;
  if (!Number.isSafeInteger(n) || (kind !== "here" && kind !== "follow")) return null;
  const { view, cardId } = place as Record<string, unknown>;
  return {
    n: n as number,
    kind,
    place: {
      view: view === "outline" ? "outline" : "canvas",
      box: readBox((place as Record<string, unknown>)["box"]),
      cardId: typeof cardId === "string" && cardId.length <= ID_LETTERS ? cardId : null,
    },
  };
}

/** Whose presence it is. The server lets nobody say they are somebody else (rule R34 of the relay). */
function personOf(state: unknown): string | null {
  const user = isObject(state) ? state["user"] : null;
  return isObject(user) && typeof user["id"] === "string" ? user["id"] : null;
}

/** Who asks others to come along, newest first; each person's newest only. */
export function readGuides(states: Iterable<unknown>): GuideBy[] {
  const guides = new Map<string, GuideBy>();
  for (const state of states) {
    const personId = personOf(state);
    const guide = isObject(state) ? readGuide(state["guide"]) : null;
    if (personId === null || !guide || (guides.get(personId)?.n ?? 0) >= guide.n) continue;
    guides.set(personId, { ...guide, personId });
  }
  return [...guides.values()].sort((a, b) => b.n - a.n);
}

/** What people answered to one time of asking, by their ids. Who has two windows has said yes when one of them did. */
export function readAnswers(states: Iterable<unknown>, to: string, n: number): ReadonlyMap<string, boolean> {
  const answers = new Map<string, boolean>();
  for (const state of states) {
    const personId = personOf(state);
    const answer = isObject(state) ? state["come"] : null;
    if (personId === null || !isObject(answer) || answer["to"] !== to || answer["n"] !== n) continue;
    answers.set(personId, answers.get(personId) === true || answer["yes"] === true);
  }
  return answers;
}
