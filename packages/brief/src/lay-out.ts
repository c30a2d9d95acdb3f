import { note, open, paragraph, plain, quiet, strong, undecided, voiceRuns } from "./blocks.ts";
import type { Brief, BriefItem, BriefList, BriefText } from "./brief.ts";
import type { Block, BriefDocument, Run, Runs, Section } from "./document.ts";
import { runSheetBlocks } from "./lay-out-run-sheet.ts";
import type { BriefPurpose } from "./purpose.ts";
import { roomFigures } from "./room-figures.ts";
import { BRIEF_WORDS, type BriefWords } from "./words.ts";

/** Words in paragraphs, or as a list when they are one; what is open says so. */
function textBlocks(part: BriefText, words: BriefWords): Block[] {
  if (part.state === "empty") return [undecided(words)];
  if (part.items.length === 0) return part.text.split(/\n\s*\n/).map(paragraph);
  return [{ kind: "list", items: part.items.map((item) => [plain(item)]) }];
}

const section = (label: string, blocks: readonly Block[]): Section => ({ label, blocks });
const text = (part: BriefText, words: BriefWords): Section => section(part.label, textBlocks(part, words));
/** A part that nobody needs is left out while it is empty. */
const optional = (part: BriefText, words: BriefWords): Section[] =>
  part.state === "empty" && !part.required ? [] : [text(part, words)];

function itemRuns({ kind, text: said, voices }: BriefItem): Runs {
  return [
    ...(kind === "" ? [] : [strong(kind), plain(": ")]),
    plain(said),
    ...(voices.length === 0 ? [] : [plain(" ("), ...voiceRuns(voices), plain(")")]),
  ];
}

function listBlocks(part: BriefList, words: BriefWords): Block[] {
  if (part.state === "empty") return [undecided(words)];
  return [{ kind: "list", items: part.items.map(itemRuns) }];
}

function peopleBlocks({ people }: Brief, words: BriefWords): Block[] {
  const blocks: Block[] = [];
  if (people.state === "empty") blocks.push(undecided(words));
  else {
    blocks.push({
      kind: "people",
      items: people.list.map(({ name, pronouns, seatName, voices }) => ({
        name: pronouns === "" ? name : `${name} (${pronouns})`,
        about: [quiet(seatName), ...(voices.length === 0 ? [] : [quiet(", "), ...voiceRuns(voices)])],
      })),
    });
  }
  if (people.missing !== "") blocks.push(note(people.missing));
  return blocks;
}

/** What is read out about each of them, where they have said it. */
function introductions({ people }: Brief): Section[] {
  const said = people.list.filter(({ introduction }) => introduction !== "");
  if (said.length === 0) return [];
  const items = said.map(({ name, introduction }): Runs => [strong(name), plain(": "), plain(introduction)]);
  return [section(people.introductionsLabel, [{ kind: "list", items }])];
}

function sharesBlocks({ shares }: Brief, words: BriefWords): Block[] {
  if (shares.state === "empty") return [undecided(words)];
  return [
    {
      kind: "shares",
      caption: words.shares.caption,
      parts: shares.parts.map(({ name, ...part }) => ({ ...part, label: name })),
    },
    note(shares.room),
  ];
}

/** Shown to those who come too: the team's words about access, then the measures. */
function accessBlocks({ access, accessCards }: Brief, words: BriefWords): Block[] {
  if (access.state === "empty") return listBlocks(accessCards, words);
  return [...textBlocks(access, words), ...(accessCards.state === "empty" ? [] : listBlocks(accessCards, words))];
}

function consentBlocks({ consent }: Brief, words: BriefWords): Block[] {
  if (consent.state === "empty") return [undecided(words)];
  const items = consent.answers.map(
    ({ name, answer, answerName }): Runs => [
      strong(name),
      plain(": "),
      answer === null ? open(words) : plain(answerName),
    ],
  );
  return [{ kind: "list", items }, ...(consent.words === "" ? [] : consent.words.split(/\n\s*\n/).map(paragraph))];
}

function threadBlocks({ threads }: Brief, words: BriefWords): Block[] {
  if (threads.state === "empty") return [undecided(words)];
  const items = threads.list.map(({ title, shownBy }): Runs => {
    const shown = shownBy.map((card) => `“${card}”`).join(", ");
    return [strong(title), plain(": "), plain(shown === "" ? words.threads.notShown : words.threads.shownBy(shown))];
  });
  return [{ kind: "list", items }];
}

function signatureBlocks({ signatures }: Brief, words: BriefWords): Block[] {
  const blocks: Block[] = [];
  if (signatures.state === "empty") blocks.push(undecided(words));
  else {
    blocks.push({
      kind: "people",
      items: signatures.list.map(({ name, voices, on }) => ({
        name,
        about: [...voiceRuns(voices), quiet(voices.length === 0 ? on : `, ${on}`)],
      })),
    });
  }
  if (signatures.missing !== "") blocks.push(note(signatures.missing));
  if (signatures.version !== "") blocks.push(note(signatures.version));
  return blocks;
}

function formatBlocks({ format, formatWhy }: Brief, words: BriefWords): Block[] {
  if (format.state === "empty" && formatWhy.state === "empty") return [undecided(words)];
  const name: Block = { kind: "paragraph", runs: [format.state === "empty" ? open(words) : strong(format.text)] };
  return [name, ...textBlocks(formatWhy, words)];
}

/** For those who set it up: the drawing, then what the team says about the room. */
function roomBlocks(brief: Brief, words: BriefWords): Block[] {
  const figures = roomFigures(brief);
  return figures.length > 0 && brief.layout.state === "empty"
    ? figures
    : [...figures, ...textBlocks(brief.layout, words)];
}

type Lay = (brief: Brief, words: BriefWords) => (readonly Section[])[];

/** Which sections each purpose has, in order. */
const SECTIONS: Readonly<Record<BriefPurpose, Lay>> = {
  programme: (brief, words) => [
    [text(brief.abstract, words)],
    [text(brief.aim, words)],
    [text(brief.takeaways, words), text(brief.audience, words)],
  ],
  chairs: (brief, words) => [
    [text(brief.aim, words)],
    [text(brief.takeaways, words), text(brief.audience, words)],
    [text(brief.abstract, words)],
    [section(brief.runSheet.label, runSheetBlocks(brief, words))],
    [section(brief.shares.label, sharesBlocks(brief, words)), section(brief.layout.label, roomBlocks(brief, words))],
    [text(brief.shaped, words)],
    [section(brief.people.label, peopleBlocks(brief, words))],
    introductions(brief),
    [section(brief.format.label, formatBlocks(brief, words)), text(brief.interaction, words)],
    [
      section(brief.access.label, accessBlocks(brief, words)),
      section(brief.materials.label, listBlocks(brief.materials, words)),
    ],
    [section(brief.consent.label, consentBlocks(brief, words)), ...optional(brief.risks, words)],
    [section(brief.threads.label, threadBlocks(brief, words)), text(brief.followUp, words)],
    [...optional(brief.tool, words), ...optional(brief.evidence, words)],
    brief.stillOpen.state === "empty" ? [] : [section(brief.stillOpen.label, listBlocks(brief.stillOpen, words))],
    [text(brief.easy, words)],
    [section(brief.signatures.label, signatureBlocks(brief, words))],
    brief.sources.state === "empty"
      ? []
      : [
          section(brief.sources.label, [
            { kind: "list", items: brief.sources.list.map(({ sentence }) => [plain(sentence)]) },
          ]),
        ],
  ],
  // One page: what is about as long stands beside each other.
  attendees: (brief, words) => {
    const access = section(brief.access.label, accessBlocks(brief, words));
    const audience = text(brief.audience, words);
    const consent = section(brief.consent.label, consentBlocks(brief, words));
    const easy = text(brief.easy, words);
    return brief.room.length === 0
      ? [[easy], [access], [audience, consent]]
      : [[easy], [access, audience], [section(brief.layout.label, roomFigures(brief)), consent]];
  },
};

/** A brief for one purpose, laid out, before it is any kind of file. */
export function layOut(brief: Brief, purpose: BriefPurpose): BriefDocument {
  const words = BRIEF_WORDS[brief.language];
  const fact = (part: BriefText, more: readonly Run[] = []) => ({
    label: part.label,
    runs: [part.state === "empty" ? open(words) : plain(part.text), ...more],
  });
  const { title, pitch } = brief;
  return {
    language: brief.language,
    kind: words.kinds[purpose],
    stream: brief.stream,
    title: title.state === "empty" ? words.notDecided : title.text,
    hasTitle: title.state !== "empty",
    lead: pitch.state === "empty" ? [plain(`${pitch.label}: `), open(words)] : [plain(pitch.text)],
    facts: [
      fact(brief.when, [quiet(` (${brief.length.text})`)]),
      fact(brief.where),
      fact(brief.format),
      ...(purpose === "attendees" ? [] : [fact(brief.expected)]),
    ],
    sections: SECTIONS[purpose](brief, words).filter((row) => row.length > 0),
    footer: brief.footer,
  };
}
