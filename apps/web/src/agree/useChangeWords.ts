import { useLingui } from "@lingui/react/macro";
import { formatName, isVoice, layoutById, VOICE_NAMES } from "@openchair/formats";
import type { BoardState } from "../api/boardStateCalls.ts";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

type Change = BoardState["signatures"][number]["changes"][number];

/** The most of somebody's words that a line about a change repeats. */
const EXCERPT = 80;

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1).toWellFormed()}…`;
}

/** Says in one line what has changed since somebody signed. */
export function useChangeWords(): (change: Change) => string {
  const { t } = useLingui();
  const language = useLanguage();
  const fieldWords = useBriefFieldWords();
  const facts: Record<string, string> = {
    minutes: t`Length of the slot`,
    expected: t`Expected people`,
    format: t`Format`,
  };
  const room: Record<string, string> = {
    layout: t`Room layout`,
    people: t`People in the room`,
    wheelchairPlaces: t`Wheelchair places`,
    quietCorner: t`Quiet corner`,
  };
  const corners: Record<string, string> = { "by-door": t`By the door`, "far-from-door": t`Away from the door` };
  const lists: Record<string, string> = {
    aim: t`Aim cards`,
    takeaway: t`Take-away cards`,
    access: t`Access cards`,
    material: t`Material cards`,
  };
  const parts: Record<string, string> = {
    text: t`words`,
    minutes: t`minutes`,
    format: t`format`,
    voices: t`who leads`,
    room: t`what the room does`,
    materials: t`what is needed`,
    written: t`how one takes part in writing`,
    leads: t`the people who lead`,
    before: t`whether it is before the session`,
    beside: t`whether it is at the same time as the one above`,
    roomShare: t`how much the room is active`,
    isBreak: t`whether it is a break`,
  };
  /** Parts whose values are not words that people wrote. */
  const isCoded = (part: string) => ["leads", "before", "beside", "roomShare", "isBreak"].includes(part);
  const names = VOICE_NAMES[language];
  const readable = (part: string, value: string): string => {
    if (value === "") return t`nothing`;
    if (part === "format") return formatName(value, language);
    if (part === "voices") {
      return value
        .split(", ")
        .map((voice) => (isVoice(voice) ? names[voice] : voice))
        .join(", ");
    }
    return part === "minutes" || part === "expected" ? value : `“${excerpt(value)}”`;
  };
  const readableRoom = (part: string, value: string): string =>
    value === ""
      ? t`nothing`
      : part === "layout"
        ? (layoutById(value)?.names[language] ?? value)
        : (corners[value] ?? value);
  const nameOf = (what: Change["what"], where: string): string => {
    if (what === "field") return where in fieldWords ? fieldWords[where as keyof typeof fieldWords].label : where;
    return (what === "fact" ? facts[where] : lists[where]) ?? where;
  };
  return ({ what, where, part, before, after }) => {
    const read = what === "room" ? readableRoom : readable;
    const [was, is] = [read(part || where, before), read(part || where, after)];
    const segment = excerpt(where) || t`A segment without words`;
    const name = what === "room" ? (room[where] ?? where) : nameOf(what, where);
    const partName = parts[part] ?? part;
    switch (what) {
      case "fact":
      case "room":
      case "field":
      case "list":
        return t`${name}: ${was} → ${is}`;
      case "segment-added":
        return t`New segment: ${segment}`;
      case "segment-removed":
        return t`Segment taken out: ${segment}`;
      case "segment-changed":
        if (isCoded(part)) return t`${segment}: ${partName} has changed.`;
        return t`${segment}, ${partName}: ${was} → ${is}`;
      case "order":
        return t`The segments are in another order.`;
    }
  };
}
