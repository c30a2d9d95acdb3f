import { useLingui } from "@lingui/react/macro";
import { type BoardRoom, type RoomChange, roomChoice } from "@openchair/board";
import { layoutById, roomText } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { ChangeLine } from "./changeRow.ts";
import { useSaid } from "./useSaid.ts";

/** Says how the room was and is set up: each choice, and what comes of them all. `expected`: people the session expects. */
export function useRoomWords(expected: number | null): (changes: readonly RoomChange[]) => ChangeLine[] {
  const { t } = useLingui();
  const language = useLanguage();
  const { change } = useSaid();
  const layoutOf = (id: BoardRoom["layout"]) => (id === null ? "" : (layoutById(id)?.names[language] ?? id));
  const corners = { "by-door": t`by the door`, "far-from-door": t`away from the door` };

  function line(of: RoomChange): ChangeLine {
    switch (of.part) {
      case "layout":
        return change(t`Room layout`, layoutOf(of.before), layoutOf(of.after));
      case "people": {
        const people = (count: number | null) => (count === null ? t`as many as the session expects` : String(count));
        return change(t`People in the room`, people(of.before), people(of.after));
      }
      case "wheelchairPlaces": {
        const places = (count: number | null) => (count === null ? t`as many as is usual` : String(count));
        return change(t`Wheelchair places`, places(of.before), places(of.after));
      }
      case "quietCorner": {
        const corner = (where: BoardRoom["quietCorner"]) => (where === null ? t`none` : corners[where]);
        return change(t`Quiet corner`, corner(of.before), corner(of.after));
      }
    }
  }

  return (changes) => {
    const lines: ChangeLine[] = changes.map(line);
    const [was, is] = (changes[0]?.rooms ?? []).map((room) => {
      const choice = roomChoice(room, expected);
      return choice && roomText(choice, language);
    });
    if (!is || was === is) return lines;
    // Another layout has nothing in common with the one before but its words.
    const isOther = !was || changes.some(({ part }) => part === "layout");
    return [...lines, isOther ? { words: t`So it is now: ${is}` } : { words: t`In words:`, diff: [was, is] }];
  };
}
