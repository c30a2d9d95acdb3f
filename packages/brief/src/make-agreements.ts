import {
  type Card,
  CONSENT_PARTS,
  type ConsentAnswer,
  type ConsentPart,
  isInBrief,
  type Provenance,
  slotShares,
} from "@openchair/board";
import { type Language, VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import type { BriefConsent, BriefShares, BriefSignatures, BriefSources, BriefThreads } from "./brief.ts";
import type { SignatureInput, ThreadInput } from "./make-brief.ts";
import { voicesInWords } from "./make-parts.ts";
import { tidy, tidyLine } from "./tidy.ts";
import { dateInWords } from "./when.ts";
import type { BriefWords } from "./words.ts";

/** Percents that are whole and add up to a hundred: what is left goes to the largest remainders, the first of equals first. */
export function wholePercents(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === 0) return values.map(() => 0);
  const exact = values.map((value) => (value * 100) / sum);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, value) => total + value, 0);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

/** How the planned minutes are spread over the voices that lead them. */
export function makeShares(cards: readonly Card[], words: BriefWords, language: Language): BriefShares {
  const rows = slotShares(cards.filter(({ place }) => place === "run-sheet"));
  const planned = Math.round(rows.reduce((sum, { minutes }) => sum + minutes, 0));
  const minutesOf = (voice: Voice) =>
    rows
      .filter(({ card }) => card.voices.includes(voice))
      .reduce((sum, { card, minutes }) => sum + minutes / card.voices.length, 0);
  const nobody = rows.filter(({ card }) => card.voices.length === 0).reduce((sum, { minutes }) => sum + minutes, 0);
  const exact = [
    ...VOICES.map((voice) => ({ voice, name: VOICE_NAMES[language][voice], minutes: minutesOf(voice) })),
    ...(nobody > 0 ? [{ voice: null, name: words.shares.nobody, minutes: nobody }] : []),
  ];
  const percents = wholePercents(exact.map(({ minutes }) => minutes));
  // Where nobody has said how much of a segment is the room's, words about what it does count for all of it.
  const partOf = ({ room, roomShare }: Card) => (roomShare === null ? Number(tidy(room) !== "") : roomShare / 100);
  const room = Math.round(rows.reduce((sum, { card, minutes }) => sum + minutes * partOf(card), 0));
  return {
    label: words.shares.label,
    required: true,
    state: planned === 0 ? "empty" : "from-cards",
    parts:
      planned === 0
        ? []
        : exact.map((part, at) => ({ ...part, minutes: Math.round(part.minutes), percent: percents[at] ?? 0 })),
    room: planned === 0 ? "" : words.shares.room(words.minutes(room), words.minutes(planned)),
  };
}

export function makeConsent(
  label: string,
  consents: Readonly<Record<ConsentPart, ConsentAnswer | null>>,
  own: string,
  words: BriefWords,
): BriefConsent {
  const answers = CONSENT_PARTS.map((part) => {
    const answer = consents[part];
    return {
      part,
      name: words.consent.parts[part],
      answer,
      answerName: answer === null ? words.notDecided : words.consent.answers[answer],
    };
  });
  const isEmpty = own === "" && answers.every(({ answer }) => answer === null);
  return { label, required: true, state: isEmpty ? "empty" : "written", answers, words: own };
}

export function makeThreads(threads: readonly ThreadInput[], cards: readonly Card[], words: BriefWords): BriefThreads {
  const shown = new Map(cards.filter(isInBrief).map((card) => [card.id, tidyLine(card.text.split("\n")[0] ?? "")]));
  const list = threads.map(({ title, cardIds }) => ({
    title: tidyLine(title),
    shownBy: cardIds.flatMap((id) => shown.get(id) || []),
  }));
  return { label: words.threads.label, required: true, state: list.length === 0 ? "empty" : "from-cards", list };
}

/** As many letters of a hash as people can compare by eye. */
const VERSION = 8;

export function makeSignatures(
  signatures: readonly SignatureInput[],
  words: BriefWords,
  language: Language,
): BriefSignatures {
  const list = signatures.map(({ name, voices, at }) => ({
    name: tidyLine(name),
    voices: voicesInWords(voices, language),
    on: words.signatures.on(dateInWords(new Date(at), words)),
  }));
  const missing = VOICES.filter((voice) => !signatures.some(({ voices }) => voices.includes(voice)));
  const names = missing.map((voice) => VOICE_NAMES[language][voice]).join(", ");
  const hash = signatures[0]?.hash.slice(0, VERSION) ?? "";
  return {
    label: words.signatures.label,
    required: true,
    state: list.length === 0 ? "empty" : "written",
    list,
    missing: missing.length === 0 ? "" : words.signatures.missing(names),
    version: hash === "" ? "" : words.signatures.version(hash),
  };
}

/** Which cards went into which part, oldest first. Voices, never whose card it was: that person was not asked. */
export function makeSources(provenance: readonly Provenance[], words: BriefWords, language: Language): BriefSources {
  const list = provenance
    .filter(({ text }) => tidy(text) !== "")
    .map(({ field, text, kind, voices, at, isThere }) => {
      const named = voicesInWords(voices, language);
      const about = [words.cardKinds[kind], ...named.map(({ name }) => name)].join(", ");
      const sentence = words.sources.sentence(
        tidyLine(text),
        about,
        words.fields[field],
        dateInWords(new Date(at), words),
      );
      return {
        field,
        text: tidyLine(text),
        voices: named,
        sentence: isThere ? sentence : `${sentence} ${words.sources.gone}`,
      };
    });
  return {
    label: words.sources.label,
    required: false,
    state: list.length === 0 ? "empty" : "from-cards",
    list,
  };
}
