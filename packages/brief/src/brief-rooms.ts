import { drawRoom, type Language, layoutById, type RoomChoice, roomText } from "@openchair/formats";
import type { BriefRoom } from "./brief.ts";

/** The room of a board as a brief shows it: its name, its drawing, and words that say all of it. None while not decided. */
export function briefRooms(choice: RoomChoice | null, language: Language): BriefRoom[] {
  const layout = choice && layoutById(choice.layout);
  if (!choice || !layout) return [];
  return [{ name: layout.names[language], drawing: drawRoom(choice, language), text: roomText(choice, language) }];
}
