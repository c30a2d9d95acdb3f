import type { Language } from "../voices.ts";
import type { RoomChoice } from "./choice.ts";
import { METRES, type PlaceLook } from "./plan.ts";
import { planRoom, type RoomPlan } from "./room.ts";
import { ROOM_WORDS, type RoomWords } from "./room-words.ts";
import { wheelchairsAtTable } from "./setting-boardroom.ts";
import { furthestSeat } from "./sights.ts";

const countOf = ({ places }: RoomPlan, look: PlaceLook) => places.filter((place) => place.look === look).length;

/** What stands in the room, layout by layout. */
function mainWords(plan: RoomPlan, words: RoomWords): string[] {
  const { rows, groups, smallest, largest, posters } = plan.counts;
  const chairs = countOf(plan, "chair");
  const seats = { people: plan.drawn, wheelchairPlaces: plan.choice.wheelchairPlaces };
  const atTable = largest - wheelchairsAtTable(seats);
  switch (plan.choice.layout) {
    case "fishbowl":
      return [words.fishbowlMiddle, words.ringsAround(rows, chairs)];
    case "circle":
      return [words.circle(rows, chairs)];
    case "half-circle":
      return [words.front, words.halfRows(rows, chairs)];
    case "theatre":
      return [words.front, words.theatreRows(rows, chairs)];
    case "debate":
      return [words.debateMiddle, words.debateRows(rows, chairs)];
    case "world-cafe":
      return [words.cafe(groups, smallest, largest), words.chairs(chairs)];
    case "small-circles":
      return [words.circles(groups, smallest, largest), words.chairs(chairs)];
    case "knee-to-knee":
      return [words.threes(groups, smallest, largest), words.chairs(chairs)];
    case "cabaret":
      return [words.cabaretFront, words.cabaret(groups, smallest, largest), words.chairs(chairs)];
    case "boardroom":
      return rows === 0
        ? [words.oneTable(largest), words.chairs(chairs)]
        : [words.oneTable(largest), words.tableRows(rows, chairs - atTable), words.chairs(chairs)];
    case "poster-walk":
      return [words.posters(posters), words.seatsAtWall(chairs)];
    case "open-floor":
      return [words.openFloor, words.seatsAtWall(chairs)];
  }
}

const WHERE = {
  "world-cafe": "tables",
  cabaret: "tables",
  boardroom: "tables",
  "small-circles": "groups",
  "knee-to-knee": "groups",
  "poster-walk": "wall",
  "open-floor": "wall",
} as const;

const DECIMAL: Readonly<Record<Language, string>> = { en: ".", da: ",", nl: "," };

/** Rooms are smaller than a thousand metres, so there is nothing to group, and no need to load what knows all languages. */
const metresIn = (language: Language, metres: number) => metres.toFixed(1).replace(".", DECIMAL[language]);

/** Layouts in which people look at the middle, not at a front. */
const FROM_MIDDLE: ReadonlySet<string> = new Set(["fishbowl", "circle"]);

/** How far away people sit, and how many of those in wheelchairs see past nobody. */
function sightWords(plan: RoomPlan, words: RoomWords, language: Language): string[] {
  const far = furthestSeat(plan);
  if (far === null) return [];
  const free = plan.sights.filter(({ isFree }) => isFree).length;
  return [
    words.furthest(metresIn(language, far), FROM_MIDDLE.has(plan.choice.layout) ? "middle" : "front"),
    words.sights(free, plan.sights.length),
  ];
}

/** A plan in words. See {@link roomText}. */
export function planText(plan: RoomPlan, language: Language): string {
  const words = ROOM_WORDS[language];
  const wheelchairs = countOf(plan, "wheelchair");
  const known: Partial<Record<string, "tables" | "groups" | "wall">> = WHERE;
  const where = known[plan.choice.layout] ?? (plan.aisles.length > 0 ? "aisles" : "rows");
  const sentences = [
    ...mainWords(plan, words),
    plan.aisles.length > 0 ? words.aisles(plan.aisles.length, metresIn(language, METRES.aisle)) : "",
    plan.counts.groups > 1 ? words.between(metresIn(language, METRES.walk)) : "",
    wheelchairs > 0 ? words.wheelchairs(wheelchairs, where) : words.noWheelchairs,
    ...sightWords(plan, words, language),
    plan.choice.quietCorner ? words.quiet[plan.choice.quietCorner] : words.door,
    words.size(Math.round(plan.w), Math.round(plan.h)),
    plan.drawn < plan.choice.people ? words.more(plan.drawn, plan.choice.people) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** All that `drawRoom` shows of the same choice, in plain sentences, counted in the same plan. */
export const roomText = (choice: RoomChoice, language: Language): string => planText(planRoom(choice), language);
