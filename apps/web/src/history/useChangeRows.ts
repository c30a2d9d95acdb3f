import { useLingui } from "@lingui/react/macro";
import type { BoardChange, FaceCard } from "@openchair/board";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";

/** One change as it is shown. */
export interface ChangeRow {
  readonly mark: "added" | "removed" | "changed";
  /** What kind of thing it is: "Idea", "Aim", "Run sheet". */
  readonly what: string;
  readonly words: string;
  /** Words before and after, where they are what changed. */
  readonly diff?: readonly [before: string, after: string];
}

/** Says in words what differs between two states of a board. */
export function useChangeRows(): (changes: readonly BoardChange[]) => ChangeRow[] {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  const fields = useBriefFieldWords();
  const places: Record<FaceCard["place"], string> = {
    ideas: t`Ideas so far`,
    "run-sheet": t`Run sheet`,
    zone: t`a zone`,
    loose: t`elsewhere on the board`,
  };
  const consents = {
    recording: t`Recording`,
    photos: t`Photos`,
    quotes: t`Quotes`,
    stories: t`Stories`,
  };
  const answers: Record<string, string> = { yes: t`yes`, no: t`no`, ask: t`ask each person`, "": t`not decided` };
  const quoted = (text: string) => (text.trim() === "" ? t`no words` : `“${text.trim()}”`);
  const minutesOf = (minutes: number) => t`${minutes} min`;

  function rowOf(change: BoardChange): ChangeRow {
    switch (change.what) {
      case "card-added":
      case "card-removed": {
        const { kind, text, minutes } = change.card;
        const length = kind === "segment" ? `, ${minutesOf(minutes)}` : "";
        const mark = change.what === "card-added" ? "added" : "removed";
        return { mark, what: kinds[kind], words: `${quoted(text)}${length}` };
      }
      case "card-words":
        return { mark: "changed", what: kinds[change.card.kind], words: "", diff: [change.before, change.card.text] };
      case "card-kind": {
        const was = kinds[change.before];
        const text = quoted(change.card.text);
        return { mark: "changed", what: kinds[change.card.kind], words: t`${text}: it was “${was}” before` };
      }
      case "card-minutes": {
        const [was, now] = [minutesOf(change.before), minutesOf(change.card.minutes)];
        return { mark: "changed", what: kinds.segment, words: `${quoted(change.card.text)}: ${was} → ${now}` };
      }
      case "card-moved": {
        const from = change.before || places[change.beforePlace];
        const to = change.after || places[change.card.place];
        return {
          mark: "changed",
          what: kinds[change.card.kind],
          words: `${quoted(change.card.text)}: ${from} → ${to}`,
        };
      }
      case "card-details": {
        const text = quoted(change.card.text);
        return {
          mark: "changed",
          what: kinds[change.card.kind],
          words: t`${text}: voices, format, or how it is run`,
        };
      }
      case "order":
        return { mark: "changed", what: places["run-sheet"], words: t`The segments are in another order.` };
      case "field":
        return { mark: "changed", what: fields[change.field].label, words: "", diff: [change.before, change.after] };
      case "consent": {
        const [was, now] = [answers[change.before] ?? "", answers[change.after] ?? ""];
        return { mark: "changed", what: t`Consent`, words: `${consents[change.part]}: ${was} → ${now}` };
      }
      case "room":
        return { mark: "changed", what: t`Room`, words: t`It is set up in another way.` };
      case "zone-added":
        return { mark: "added", what: t`Zone`, words: quoted(change.name) };
      case "zone-removed":
        return { mark: "removed", what: t`Zone`, words: quoted(change.name) };
      case "zone-renamed":
        return { mark: "changed", what: t`Zone`, words: "", diff: [change.before, change.after] };
      case "note-added":
        return { mark: "added", what: t`Note`, words: quoted(change.text) };
      case "note-removed":
        return { mark: "removed", what: t`Note`, words: quoted(change.text) };
      case "note-words":
        return { mark: "changed", what: t`Note`, words: "", diff: [change.before, change.after] };
      case "drawings":
      case "links":
      case "threads": {
        const { added, removed } = change;
        const changed = change.what === "links" ? 0 : change.changed;
        const names = { drawings: t`Drawings and pictures`, links: t`Links between cards`, threads: t`Red threads` };
        return {
          mark: "changed",
          what: names[change.what],
          words: t`${added} came, ${removed} went, ${changed} changed`,
        };
      }
    }
  }
  return (changes) => changes.map(rowOf);
}
