import { type Card, isInBrief, layRunSheet, type RunSheet } from "@openchair/board";
import { formatName, type Language, VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import type { BoardPerson, SessionFacts } from "@openchair/programme";
import type { BriefPeople, BriefRunSheet, BriefSegment, BriefVoice } from "./brief.ts";
import { tidy, tidyLine } from "./tidy.ts";
import type { BriefWords } from "./words.ts";

/** Voices with their names, in reading order. */
export function voicesInWords(voices: readonly Voice[], language: Language): BriefVoice[] {
  return VOICES.filter((voice) => voices.includes(voice)).map((voice) => ({
    voice,
    name: VOICE_NAMES[language][voice],
  }));
}

function verdictOf(sheet: RunSheet, words: BriefWords): string {
  const { minutes, runSheet } = words;
  if (sheet.rows.length === 0) return runSheet.empty(minutes(sheet.slot));
  const planned = minutes(sheet.planned);
  const slot = minutes(sheet.slot);
  const open = sheet.rows.filter(({ card }) => card.minutes === 0).length;
  const total =
    sheet.over > 0
      ? runSheet.over(planned, slot, minutes(sheet.over))
      : sheet.spare > 0
        ? runSheet.spare(planned, slot, minutes(sheet.spare))
        : runSheet.fits(planned);
  return open === 0 ? total : `${total} ${runSheet.withoutMinutes(open)}`;
}

/** The run sheet: everything that lies in it, as the board shows it, whatever kind of card it is. */
export function makeRunSheet(
  cards: readonly Card[],
  session: SessionFacts,
  people: readonly BoardPerson[],
  words: BriefWords,
  language: Language,
): BriefRunSheet {
  const sheet = layRunSheet(
    cards.filter((card) => card.place === "run-sheet"),
    session,
  );
  const nameOf = new Map(people.map(({ id, name }) => [id, tidyLine(name)]));
  const rows = sheet.rows.map(({ card, start, end, before, beside }): BriefSegment => {
    // The minutes are the room's to know; the words of what stays with the team are not.
    const isOpen = isInBrief(card);
    const [what = "", ...more] = isOpen ? tidy(card.text).split("\n") : [words.kept];
    return {
      start: before ? words.runSheet.before : start,
      end,
      minutes: card.minutes,
      what,
      more: more.join("\n").trim(),
      format: formatName(tidyLine(card.format), language),
      leads: voicesInWords(card.voices, language),
      people: card.leads.flatMap((id) => nameOf.get(id) ?? []),
      room: isOpen ? tidy(card.room) : "",
      written: isOpen ? tidyLine(card.written) : "",
      materials: isOpen ? tidyLine(card.materials) : "",
      when: before ? "before" : beside ? "beside" : "after",
    };
  });
  const { planned, slot, spare, over, clock } = sheet;
  const inSlot = sheet.rows.filter(({ before }) => !before);
  return {
    label: words.runSheet.label,
    required: true,
    state: rows.length === 0 ? "empty" : "from-cards",
    rows,
    planned,
    slot,
    spare,
    over,
    from: inSlot[0]?.start ?? "",
    until: inSlot.find(({ to }) => to === planned)?.end ?? "",
    clock,
    verdict: verdictOf(sheet, words),
    notPlaced: cards
      .filter((card) => card.kind === "segment" && card.place !== "run-sheet" && isInBrief(card))
      .map((card) => tidyLine(card.text))
      .filter((text) => text !== ""),
  };
}

const SEAT_ORDER: Readonly<Record<BoardPerson["seat"], number>> = {
  "co-chair": 0,
  contributor: 1,
  curator: 2,
  observer: 3,
};

/** Whether somebody with this place is introduced to the room. */
const isOnStage = (seat: BoardPerson["seat"]) => seat === "co-chair" || seat === "contributor";

/** Who takes part: co-chairs first, otherwise in the order given. */
export function makePeople(people: readonly BoardPerson[], words: BriefWords, language: Language): BriefPeople {
  const list = people
    .toSorted((a, b) => SEAT_ORDER[a.seat] - SEAT_ORDER[b.seat])
    .map((person) => ({
      id: person.id,
      name: tidyLine(person.name),
      voices: voicesInWords(person.voices, language),
      seat: person.seat,
      seatName: words.people.seats[person.seat],
      pronouns: tidyLine(person.introduction?.pronouns ?? ""),
      introduction: isOnStage(person.seat) ? tidy(person.introduction?.words ?? "").replace(/\n\s*\n/g, "\n") : "",
    }));
  const present = people.filter((person) => person.seat === "co-chair").flatMap((person) => person.voices);
  const missing = VOICES.filter((voice) => !present.includes(voice)).map((voice) => VOICE_NAMES[language][voice]);
  return {
    label: words.people.label,
    required: true,
    state: list.length === 0 ? "empty" : "written",
    list,
    missing: missing.length === 0 ? "" : words.people.missing(missing.join(", ")),
    introductionsLabel: words.people.introductions,
  };
}
