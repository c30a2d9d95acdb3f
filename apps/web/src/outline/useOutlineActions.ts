import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import {
  addCard,
  addNote,
  addZone,
  boardRoots,
  type Editing,
  linkCards,
  moveCard,
  NEW_SEGMENT_MINUTES,
  removeCard,
  removeZone,
  unlink,
} from "@openchair/board";
import { useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { shortWords, useCardName } from "./cardName.ts";
import type { Gone, OutlineActions } from "./OutlineContext.ts";
import { liveOutline, type OutlineData, shownNotes } from "./outlineData.ts";
import { type OutlineSection, outlineSections, sectionOf, stepTarget } from "./sections.ts";
import type { Unwritten } from "./unwritten.ts";
import { useSectionName } from "./useSectionName.ts";

/** Ids of everything that can come back. */
const idsIn = ({ cards, zones, notes }: OutlineData): string[] =>
  [...cards, ...zones, ...shownNotes(notes, null)].map(({ id }) => id);

interface ActionOptions {
  readonly editing: Editing;
  readonly me: BoardInfo["me"];
  readonly sections: readonly OutlineSection[];
  /** Ids of the notes that are shown. */
  readonly notes: readonly string[];
  /** Puts the focus on an item, now or as soon as it is drawn. */
  readonly focusItem: (id: string) => void;
  readonly focusSection: (id: string) => void;
  /** Something new is about to be made: what was made before it and has no words goes away. */
  readonly beforeNew: () => void;
  /** Something is about to be done. */
  readonly settle: () => void;
  /** Opens what was just made for writing. */
  readonly writeNew: (made: Unwritten) => void;
}

/** What one can do in the outline; each is written under the person's origin, as a step of its own. */
export function useOutlineActions(options: ActionOptions): { actions: OutlineActions; gone: Gone | null } {
  const { editing, me, sections, notes, focusItem, focusSection, beforeNew, settle, writeNew } = options;
  const { t } = useLingui();
  const announce = useAnnounce();
  const cardName = useCardName();
  const sectionName = useSectionName();
  const [gone, setGone] = useState<Gone | null>(null);
  const { doc, origin, undoManager } = editing;
  const live = liveOutline(doc);
  const now = () => {
    live.now();
    const { cards, zones } = live.get();
    return outlineSections(cards, zones);
  };
  const step = <Result>(run: () => Result): Result => {
    settle();
    undoManager.stopCapturing();
    const result = run();
    undoManager.stopCapturing();
    live.now();
    return result;
  };
  const author = () => ({ createdBy: me.id, createdAt: Date.now() });
  const remember = (what: Gone["what"], id: string, section: string, before: string | null) => {
    const top = undoManager.undoStack.at(-1);
    setGone(top ? { what, id, section, before, step: top } : null);
  };
  const stepAnew = (make: () => string): string => {
    beforeNew();
    return step(make);
  };
  const openNew = (what: Unwritten["what"], section: string, id: string) =>
    writeNew({ what, section, id, step: undoManager.undoStack.at(-1) });
  /** Says where a card stands now; for one that has come into the run sheet, also how long it takes. */
  const sayPlace = (id: string, isNewThere = false) => {
    const section = sectionOf(now(), id);
    if (!section) return;
    const [at, total] = [section.cards.findIndex((card) => card.id === id) + 1, section.cards.length];
    const where = sectionName(section);
    const said = t`Now in ${where}, ${at} of ${total}.`;
    const minutes = section.cards[at - 1]?.minutes ?? 0;
    const takes = t`${plural(minutes, { one: "It takes # minute.", other: "It takes # minutes." })}`;
    announce(isNewThere && section.kind === "run-sheet" ? `${said} ${takes}` : said);
  };

  /** Takes a step back or does it again. When a card, a note or a zone came back by it: says so, and goes there from another item. */
  const whatComesBack = (run: () => unknown): "something" | "nothing" | null => {
    live.now();
    const before = new Set(idsIn(live.get()));
    const done = run();
    live.now();
    const after = live.get();
    const id = done ? idsIn(after).find((each) => !before.has(each)) : undefined;
    if (id === undefined) return done ? "nothing" : null;
    const card = after.cards.find((each) => each.id === id);
    const zone = after.zones.find((each) => each.id === id);
    const note = after.notes.find((each) => each.id === id);
    const name = card ? cardName(card) : zone?.name.trim() || shortWords(note?.words ?? "") || t`Note without words`;
    // From a field or a button the focus is not taken: one may want to write on, or press again.
    if (document.activeElement?.matches("[data-item]")) {
      if (zone) focusSection(id);
      else focusItem(id);
    }
    announce(t`Back: ${name}`);
    return "something";
  };

  const actions: OutlineActions = {
    addCard(kind, section, words = "") {
      const id = stepAnew(() =>
        addCard(
          doc,
          {
            kind,
            text: words,
            parent: section.parent,
            minutes: kind === "segment" ? NEW_SEGMENT_MINUTES : 0,
            voices: me.voices,
            ...author(),
          },
          origin,
        ),
      );
      if (words === "") openNew("card", section.id, id);
      else focusItem(id);
    },
    addZone() {
      const id = stepAnew(() => addZone(doc, { name: "", ...author() }, origin));
      openNew("zone", "zones", id);
    },
    addNote() {
      const id = stepAnew(() => addNote(doc, { text: "", ...author() }, origin));
      openNew("note", "notes", id);
    },
    removeNote({ id, words }) {
      const at = notes.indexOf(id);
      const next = notes[at + 1] ?? null;
      const neighbour = next ?? notes[at - 1];
      step(() => removeCard(doc, id, origin));
      remember("note", id, "notes", next);
      if (neighbour) focusItem(neighbour);
      else focusSection("notes");
      const name = shortWords(words) || t`Note without words`;
      announce(t`Deleted: ${name}. Press Control and Z to bring it back.`);
    },
    removeZone(zone) {
      const at = sections.findIndex(({ id }) => id === zone.id);
      step(() => removeZone(doc, zone.id, origin));
      remember("zone", zone.id, "loose", null);
      focusSection(sections[at + 1]?.id ?? "loose");
      announce(t`The zone is removed. Its cards are kept, under “Elsewhere on the board”.`);
    },
    removeCard(card) {
      const section = sectionOf(sections, card.id);
      const at = section?.cards.findIndex(({ id }) => id === card.id) ?? -1;
      const next = section?.cards[at + 1]?.id ?? null;
      const neighbour = next ?? section?.cards[at - 1]?.id;
      step(() => removeCard(doc, card.id, origin));
      remember("card", card.id, section?.id ?? "loose", next);
      if (neighbour) focusItem(neighbour);
      else focusSection(section?.id ?? "loose");
      const name = cardName(card);
      announce(t`Deleted: ${name}. Press Control and Z to bring it back.`);
    },
    step(card, by) {
      const target = stepTarget(now(), card.id, by);
      if (!target) {
        announce(by === -1 ? t`It is the first one already.` : t`It is the last one already.`);
        return;
      }
      step(() => moveCard(doc, card.id, target, origin));
      focusItem(card.id);
      sayPlace(card.id);
    },
    move(card, to) {
      step(() => moveCard(doc, card.id, to, origin));
      focusItem(card.id);
      sayPlace(card.id, card.place !== "run-sheet");
    },
    link(from, to) {
      const made = step(() => linkCards(doc, from.id, to.id, author(), origin));
      const [a, b] = [cardName(from), cardName(to)];
      announce(made ? t`Linked: ${a} to ${b}.` : t`They are linked already.`);
    },
    unlink(linkId) {
      step(() => unlink(doc, linkId, origin));
      announce(t`The link is removed.`);
    },
    undo() {
      const back = whatComesBack(() => undoManager.undo());
      if (back !== "something") announce(back === null ? t`There is nothing of yours to take back.` : t`Taken back.`);
    },
    redo() {
      const back = whatComesBack(() => undoManager.redo());
      if (back !== "something") announce(back === null ? t`There is nothing to do again.` : t`Done again.`);
    },
    bringBack() {
      if (!gone || undoManager.undoStack.at(-1) !== gone.step) return;
      undoManager.undo();
      setGone(null);
      live.now();
      if ((gone.what === "card" || gone.what === "note") && boardRoots(doc).records.has(gone.id)) focusItem(gone.id);
      if (gone.what === "zone") focusSection(gone.id);
      announce(
        gone.what === "zone"
          ? t`The zone is back.`
          : gone.what === "note"
            ? t`The note is back.`
            : t`The card is back.`,
      );
    },
  };
  return { actions, gone };
}
