import { useLingui } from "@lingui/react/macro";
import type { BoardChange, CardChange, FaceHome } from "@openchair/board";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { type ChangeLine, type ChangeRow, type ChangeSection, listed, restOf } from "./changeRow.ts";
import { useCanvasWords } from "./useCanvasWords.ts";
import { useHomeWords } from "./useHomeWords.ts";
import { useLinkWords } from "./useLinkWords.ts";
import { usePartWords } from "./usePartWords.ts";
import { useRoomWords } from "./useRoomWords.ts";
import { useSaid } from "./useSaid.ts";
import { useShapeWords } from "./useShapeWords.ts";

/** What names stand for the ids that a board keeps. */
export interface ChangeNames {
  readonly people: ReadonlyMap<string, string>;
  /** Red threads of the stream. */
  readonly threads: ReadonlyMap<string, string>;
  /** People that the session expects; null while nobody knows. */
  readonly expected: number | null;
}

/** Changes of one thing come one after the other: of these each is a row. */
const subjectOf = (change: BoardChange): string | null => {
  if ("card" in change && typeof change.card === "object" && change.card !== null) return change.card.id;
  if (change.what.startsWith("drawn") || change.what === "stacking") return "canvas";
  const [family = ""] = change.what.split("-");
  return ["room", "consent", "link", "thread", "source"].includes(family) ? family : null;
};

function bySubject(changes: readonly BoardChange[]): BoardChange[][] {
  const subjects = new Map<unknown, BoardChange[]>();
  for (const change of changes) {
    const subject = subjectOf(change) ?? change;
    subjects.set(subject, [...(subjects.get(subject) ?? []), change]);
  }
  return [...subjects.values()];
}

/** Says in words what differs between two states of a board, thing by thing. */
export function useChangeRows(names: ChangeNames): (changes: readonly BoardChange[]) => ChangeRow[] {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  const fields = useBriefFieldWords();
  const { before, change: changed, named } = useSaid();
  const { heading, into } = useHomeWords();
  const partWords = usePartWords(names.people);
  const roomWords = useRoomWords(names.expected);
  const canvasWords = useCanvasWords();
  const shapeWords = useShapeWords();
  const labels = Object.fromEntries(Object.entries(fields).map(([field, { label }]) => [field, label]));
  const linkWords = useLinkWords(names.threads, labels as Record<keyof typeof fields, string>);
  const consents = { recording: t`Recording`, photos: t`Photos`, quotes: t`Quotes`, stories: t`Stories` };
  const answers = { yes: t`yes`, no: t`no`, ask: t`ask each person` };
  const sameWords = t`The words are the same. How they are marked (bold, lists, links) is different.`;
  const words = (was: string, is: string): ChangeLine =>
    was === is ? { words: sameWords } : { words: "", diff: [was, is] };
  const wentFrom = (was: FaceHome, is: FaceHome): string => {
    const [from, to] = [into(was), into(is)];
    return from === to ? t`It went from ${from} to another one.` : t`It went from ${from} to ${to}.`;
  };

  function cardLines(change: CardChange): ChangeLine[] {
    switch (change.what) {
      case "card-added":
      case "card-removed": {
        const rest = restOf(change.card.text);
        return rest === "" ? [] : [{ words: rest }];
      }
      case "card-words":
        return [words(change.before, change.after)];
      case "card-kind":
        return [changed(t`Kind`, kinds[change.before], kinds[change.after])];
      case "card-moved":
        return [{ words: wentFrom(change.before, change.after) }];
      case "card-part":
        return [partWords(change)];
    }
  }

  function cardRow(changes: readonly CardChange[]): ChangeRow[] {
    const [first] = changes;
    if (!first) return [];
    const { card } = first;
    const { kind, minutes, home } = card;
    const isWhole = first.what === "card-added" || first.what === "card-removed";
    const facts = [
      kind === "segment" ? [t`${minutes} min`] : [],
      home.in === "run-sheet" ? [] : [heading(home.in, home.name)],
    ];
    const isRewritten = first.what === "card-words" && first.before !== first.after;
    return [
      {
        section: card.place === "run-sheet" ? "run-sheet" : "cards",
        mark: first.what === "card-added" ? "added" : first.what === "card-removed" ? "removed" : "changed",
        what: [kinds[kind], ...(isWhole ? facts.flat() : [])].join(" · "),
        title: isRewritten ? "" : named(card.text),
        lines: changes.flatMap(cardLines),
      },
    ];
  }

  function row(change: BoardChange): ChangeRow[] {
    const isNew = change.what.endsWith("-added");
    const one = (section: ChangeSection, what: string, ...lines: ChangeLine[]): ChangeRow[] => [
      { section, mark: "changed", what, title: "", lines },
    ];
    const whole = (section: ChangeSection, what: string, text: string): ChangeRow[] => {
      const rest = restOf(text);
      const lines = rest === "" ? [] : [{ words: rest }];
      return [{ section, mark: isNew ? "added" : "removed", what, title: named(text), lines }];
    };
    switch (change.what) {
      case "order": {
        const [was = "", is = ""] = [change.before, change.after].map((texts) => listed(texts.map(named)));
        const section = change.in === "run-sheet" ? "run-sheet" : "cards";
        const what = section === "run-sheet" ? t`Order` : t`Order: ${heading(change.in, change.name)}`;
        return one(section, what, { words: t`It is now: ${is}.`, was: before(was) });
      }
      case "field":
        return one("brief", fields[change.field].label, words(change.before, change.after));
      case "zone-added":
      case "zone-removed":
        return whole("cards", t`Zone`, change.name);
      case "zone-renamed":
        return one("cards", t`Zone`, words(change.before, change.after));
      case "words-added":
      case "words-removed":
        return whole("canvas", shapeWords(change.kind), change.text);
      case "words":
        return one("canvas", shapeWords(change.kind), words(change.before, change.after));
      // These are said together with others of their kind.
      case "card-added":
      case "card-removed":
      case "card-words":
      case "card-kind":
      case "card-moved":
      case "card-part":
      case "room":
      case "consent":
      case "link-added":
      case "link-removed":
      case "link-label":
      case "thread-added":
      case "thread-removed":
      case "thread-shown":
      case "thread-hidden":
      case "source-added":
      case "source-removed":
      case "source-again":
      case "drawn":
      case "drawn-added":
      case "drawn-removed":
      case "stacking":
        return [];
    }
  }

  function rowsOf(changes: readonly BoardChange[]): ChangeRow[] {
    const all = <What extends BoardChange["what"]>(...whats: readonly What[]) =>
      changes.filter((change): change is Extract<BoardChange, { readonly what: What }> =>
        (whats as readonly string[]).includes(change.what),
      );
    const cards = all("card-added", "card-removed", "card-words", "card-kind", "card-moved", "card-part");
    const room = roomWords(all("room"));
    const answer = (given: keyof typeof answers | null) => (given === null ? "" : answers[given]);
    const consent = all("consent").map((one) => changed(consents[one.part], answer(one.before), answer(one.after)));
    const links = all("link-added", "link-removed", "link-label").map((one) => ({ words: linkWords.link(one) }));
    const threads = all("thread-added", "thread-removed", "thread-shown", "thread-hidden");
    const sources = all("source-added", "source-removed", "source-again");
    const canvas = all("drawn", "drawn-added", "drawn-removed", "stacking");
    const together: Omit<ChangeRow, "mark" | "title">[] = [
      { section: "room", what: t`How it is set up`, lines: room },
      { section: "brief", what: t`Consent`, lines: consent },
      { section: "cards", what: t`Links between cards`, lines: links },
      { section: "cards", what: t`Red threads`, lines: threads.map((one) => ({ words: linkWords.thread(one) })) },
      {
        section: "brief",
        what: t`From cards to the brief`,
        lines: sources.map((one) => ({ words: linkWords.source(one) })),
      },
      { section: "canvas", what: t`What is drawn`, lines: canvas.map((one) => ({ words: canvasWords(one) })) },
    ];
    return [
      ...cardRow(cards),
      ...changes.flatMap(row),
      ...together
        .filter(({ lines }) => lines.length > 0)
        .map((each): ChangeRow => ({ ...each, mark: "changed", title: "" })),
    ];
  }
  return (changes) => bySubject(changes).flatMap(rowsOf);
}
