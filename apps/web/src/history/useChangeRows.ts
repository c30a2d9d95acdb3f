import { useLingui } from "@lingui/react/macro";
import type { BoardChange, CardChange, FaceHome } from "@openchair/board";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import type { ChangeLine, ChangeRow } from "./changeRow.ts";
import { named } from "./changeRow.ts";
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
  if ("card" in change && typeof change.card === "object") return change.card.id;
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
  const { quoted, change: changed } = useSaid();
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
  const words = (before: string, after: string): ChangeLine =>
    before === after ? { words: sameWords } : { words: "", diff: [before, after] };
  const wentFrom = (before: FaceHome, after: FaceHome): string => {
    const [from, to] = [into(before), into(after)];
    return from === to ? t`It went from ${from} to another one.` : t`It went from ${from} to ${to}.`;
  };

  function cardLine(change: CardChange): ChangeLine {
    switch (change.what) {
      case "card-added":
      case "card-removed": {
        const { kind, minutes, home } = change.card;
        const place = heading(home.in, home.name);
        return { words: kind === "segment" ? t`${place}, ${minutes} min` : place };
      }
      case "card-words":
        return words(change.before, change.after);
      case "card-kind":
        return { words: changed(t`Kind`, kinds[change.before], kinds[change.after]) };
      case "card-moved":
        return { words: wentFrom(change.before, change.after) };
      case "card-part":
        return partWords(change);
    }
  }

  function cardRow(changes: readonly CardChange[]): ChangeRow[] {
    const [first] = changes;
    if (!first) return [];
    const { card } = first;
    const mark = first.what === "card-added" ? "added" : first.what === "card-removed" ? "removed" : "changed";
    const isRewritten = first.what === "card-words" && first.before !== first.after;
    return [
      { mark, what: kinds[card.kind], title: isRewritten ? "" : quoted(card.text), lines: changes.map(cardLine) },
    ];
  }

  function row(change: BoardChange): ChangeRow[] {
    const line = (what: string, ...lines: ChangeLine[]): ChangeRow[] => [{ mark: "changed", what, title: "", lines }];
    switch (change.what) {
      case "order": {
        const [was, is] = [change.before, change.after].map((texts) => named(texts.map(quoted)));
        return line(heading(change.in, change.name), { words: t`The order is now: ${is}. It was: ${was}.` });
      }
      case "field":
        return line(fields[change.field].label, words(change.before, change.after));
      case "zone-added":
        return [{ mark: "added", what: t`Zone`, title: quoted(change.name), lines: [] }];
      case "zone-removed":
        return [{ mark: "removed", what: t`Zone`, title: quoted(change.name), lines: [] }];
      case "zone-renamed":
        return line(t`Zone`, words(change.before, change.after));
      case "words-added":
        return [{ mark: "added", what: shapeWords(change.kind), title: quoted(change.text), lines: [] }];
      case "words-removed":
        return [{ mark: "removed", what: shapeWords(change.kind), title: quoted(change.text), lines: [] }];
      case "words":
        return line(shapeWords(change.kind), words(change.before, change.after));
      default:
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
    const consent = all("consent").map(({ part, before, after }) => ({
      words: changed(consents[part], before === null ? "" : answers[before], after === null ? "" : answers[after]),
    }));
    const links = all("link-added", "link-removed", "link-label").map((one) => ({ words: linkWords.link(one) }));
    const threads = all("thread-added", "thread-removed", "thread-shown", "thread-hidden");
    const sources = all("source-added", "source-removed", "source-again");
    const canvas = all("drawn", "drawn-added", "drawn-removed", "stacking");
    const together = [
      { what: t`Room`, lines: room },
      { what: t`Consent`, lines: consent },
      { what: t`Links between cards`, lines: links },
      { what: t`Red threads`, lines: threads.map((one) => ({ words: linkWords.thread(one) })) },
      { what: t`From cards to the brief`, lines: sources.map((one) => ({ words: linkWords.source(one) })) },
      { what: t`On the canvas`, lines: canvas.map((one) => ({ words: canvasWords(one) })) },
    ];
    return [
      ...cardRow(cards),
      ...changes.flatMap(row),
      ...together
        .filter(({ lines }) => lines.length > 0)
        .map((each): ChangeRow => ({ mark: "changed", title: "", ...each })),
    ];
  }
  return (changes) => bySubject(changes).flatMap(rowsOf);
}
