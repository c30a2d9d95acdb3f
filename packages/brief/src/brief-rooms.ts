import { drawPlan, type Language, layoutById, planRoom, planText, type RoomChoice } from "@openchair/formats";
import type { BriefRoom } from "./brief.ts";

/** How many rooms are remembered: those of the sessions that somebody works on at a time. */
const MOST_REMEMBERED = 32;

const remembered = new Map<string, readonly BriefRoom[]>();

function roomFor(choice: RoomChoice, language: Language): readonly BriefRoom[] {
  const layout = layoutById(choice.layout);
  if (!layout) return [];
  const plan = planRoom(choice);
  return [{ name: layout.names[language], drawing: drawPlan(plan, language), text: planText(plan, language) }];
}

/**
 * The room of a board as a brief shows it: its name, its drawing, and words that say all of it. None while not decided.
 * Equal choices give the same object: to seat everybody takes longer than most of a file, and a brief is made as many files.
 */
export function briefRooms(choice: RoomChoice | null, language: Language): readonly BriefRoom[] {
  if (!choice) return [];
  const { layout, people, wheelchairPlaces, quietCorner } = choice;
  const key = [language, layout, people, wheelchairPlaces, quietCorner].join();
  const room = remembered.get(key) ?? roomFor(choice, language);
  // Last of all again: what was not asked for longest goes first.
  remembered.delete(key);
  remembered.set(key, room);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return room;
}
