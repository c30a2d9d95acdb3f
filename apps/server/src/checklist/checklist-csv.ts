import { CHECKLIST_STAGE_WORDS, type Language, VOICE_NAMES } from "@openchair/formats";
import {
  type ChecklistItem,
  type ChecklistStep,
  itemWords,
  type Proposal,
  type ProposalKind,
} from "@openchair/programme";
import type { CsvCell } from "../csv.ts";

interface HistoryWords {
  readonly heads: readonly string[];
  readonly start: string;
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly open: string;
  readonly declined: string;
}

const WORDS: Readonly<Record<Language, HistoryWords>> = {
  en: {
    heads: [
      "Version",
      "When",
      "What happened",
      "Stage",
      "Item",
      "Before",
      "Why it matters",
      "Learned by",
      "What they said",
      "Session",
      "Accepted by",
      "Answer",
    ],
    start: "On the list from the start",
    kinds: { keep: "Kept", change: "Changed", new: "New", drop: "Left out" },
    open: "proposed",
    declined: "declined",
  },
  da: {
    heads: [
      "Version",
      "Hvornår",
      "Hvad der skete",
      "Fase",
      "Punkt",
      "Før",
      "Hvorfor det er vigtigt",
      "Lært af",
      "Hvad de sagde",
      "Session",
      "Godkendt af",
      "Svar",
    ],
    start: "På listen fra starten",
    kinds: { keep: "Bevaret", change: "Ændret", new: "Nyt", drop: "Taget ud" },
    open: "foreslået",
    declined: "afvist",
  },
  nl: {
    heads: [
      "Versie",
      "Wanneer",
      "Wat er gebeurde",
      "Fase",
      "Punt",
      "Eerst",
      "Waarom het telt",
      "Geleerd door",
      "Wat zij zeiden",
      "Sessie",
      "Aangenomen door",
      "Antwoord",
    ],
    start: "Vanaf het begin op de lijst",
    kinds: { keep: "Gehouden", change: "Veranderd", new: "Nieuw", drop: "Weggelaten" },
    open: "voorgesteld",
    declined: "afgewezen",
  },
};

/** The whole history of a stream's checklist as rows of a table, oldest first, then what was not (or not yet) accepted. */
export function historyTable(
  steps: readonly ChecklistStep[],
  proposals: readonly Proposal[],
  items: readonly ChecklistItem[],
  language: Language,
): CsvCell[][] {
  const words = WORDS[language];
  const stages = CHECKLIST_STAGE_WORDS[language];
  const textOf = (item: ChecklistItem | undefined) => (item ? itemWords(item, language).text : "");
  const said = (proposal: Proposal | null): CsvCell[] => [
    proposal?.voices.map((voice) => VOICE_NAMES[language][voice]).join(", ") ?? "",
    proposal?.why ?? "",
    proposal?.sessionTitle ?? "",
  ];
  const made = steps.toReversed().flatMap(({ version, madeAt, byName, proposal, changes }) => {
    const row = (what: string, after: ChecklistItem, before?: ChecklistItem): CsvCell[] => [
      version,
      madeAt,
      what,
      stages[after.stage].name,
      textOf(after),
      textOf(before),
      itemWords(after, language).why,
      ...said(proposal),
      byName,
      proposal?.reason ?? "",
    ];
    const kind = words.kinds[proposal?.kind ?? "change"];
    return [
      ...changes.added.map((item) => row(proposal ? kind : words.start, item)),
      ...changes.changed.map(({ before, after }) => row(kind, after, before)),
      ...changes.removed.map((item) => row(words.kinds.drop, item)),
    ];
  });
  const others = proposals
    .filter(({ state }) => state !== "accepted")
    .toReversed()
    .map((proposal): CsvCell[] => {
      const item = items.find(({ id }) => id === proposal.itemId);
      const stage = proposal.stage ?? item?.stage;
      const what = proposal.state === "open" ? words.open : words.declined;
      return [
        "",
        proposal.at,
        `${words.kinds[proposal.kind]} (${what})`,
        stage ? stages[stage].name : "",
        proposal.text || textOf(item),
        proposal.text ? textOf(item) : "",
        "",
        ...said(proposal),
        "",
        proposal.reason,
      ];
    });
  return [[...words.heads], ...made, ...others];
}
