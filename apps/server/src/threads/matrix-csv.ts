import { type Language, VOICE_NAMES, VOICES } from "@openchair/formats";
import { THREAD_STATES, type ThreadMatrix, type ThreadState } from "@openchair/programme";

interface MatrixWords {
  readonly thread: string;
  readonly description: string;
  readonly states: Readonly<Record<ThreadState, string>>;
  readonly cards: (cards: number) => string;
  readonly sums: string;
}

const WORDS: Readonly<Record<Language, MatrixWords>> = {
  en: {
    thread: "Red thread",
    description: "About it",
    states: { missing: "Not yet", claimed: "Claimed", evidenced: "Shown" },
    cards: (cards) => (cards === 1 ? "Shown by 1 card" : `Shown by ${cards} cards`),
    sums: "Sessions",
  },
  da: {
    thread: "Rød tråd",
    description: "Om den",
    states: { missing: "Ikke endnu", claimed: "Taget op", evidenced: "Vist" },
    cards: (cards) => (cards === 1 ? "Vist af 1 kort" : `Vist af ${cards} kort`),
    sums: "Sessioner",
  },
  nl: {
    thread: "Rode draad",
    description: "Waar het over gaat",
    states: { missing: "Nog niet", claimed: "Opgepakt", evidenced: "Zichtbaar" },
    cards: (cards) => (cards === 1 ? "Zichtbaar op 1 kaart" : `Zichtbaar op ${cards} kaarten`),
    sums: "Sessies",
  },
};

/** The matrix as rows of a table: thread × session, then the sums, then in how many sessions each voice shows it. */
export function matrixTable({ rows, columns }: ThreadMatrix, language: Language): (string | number)[][] {
  const words = WORDS[language];
  const inWords = (state: ThreadState, cards: number) =>
    state === "evidenced" ? words.cards(cards) : words.states[state];
  const header = [
    words.thread,
    words.description,
    ...columns.map(({ title }) => title),
    ...THREAD_STATES.map((state) => `${words.sums}: ${words.states[state]}`),
    ...VOICES.map((voice) => `${words.sums}: ${VOICE_NAMES[language][voice]}`),
  ];
  return [
    header,
    ...rows.map(({ thread, cells, sums, byVoice }) => [
      thread.title,
      thread.description,
      ...cells.map(({ state, cards }) => inWords(state, cards)),
      ...THREAD_STATES.map((state) => sums[state]),
      ...VOICES.map((voice) => byVoice[voice]),
    ]),
  ];
}
