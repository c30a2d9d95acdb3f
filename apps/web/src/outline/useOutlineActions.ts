import { useLingui } from "@lingui/react/macro";
import {
  addCard,
  addComment,
  addZone,
  boardRoots,
  type Editing,
  linkCards,
  moveCard,
  NEW_SEGMENT_MINUTES,
  removeCard,
  removeComment,
  removeZone,
  unlink,
} from "@openchair/board";
import { useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useCardName } from "./cardName.ts";
import type { Gone, OutlineActions } from "./OutlineContext.ts";
import { liveOutline } from "./outlineData.ts";
import { type OutlineSection, outlineSections, sectionOf, stepTarget } from "./sections.ts";
import { useSectionName } from "./useSectionName.ts";

interface ActionOptions {
  readonly editing: Editing;
  readonly me: BoardInfo["me"];
  readonly sections: readonly OutlineSection[];
  /** Puts the focus on an item, now or as soon as it is drawn. */
  readonly focusItem: (id: string) => void;
  readonly focusSection: (id: string) => void;
  readonly write: (id: string | null) => void;
}

/** What one can do in the outline; each is written under the person's origin, as a step of its own. */
export function useOutlineActions(options: ActionOptions): { actions: OutlineActions; gone: Gone | null } {
  const { editing, me, sections, focusItem, focusSection, write } = options;
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
  /** Says where a card stands now. */
  const sayPlace = (id: string) => {
    const section = sectionOf(now(), id);
    if (!section) return;
    const [at, total] = [section.cards.findIndex((card) => card.id === id) + 1, section.cards.length];
    const where = sectionName(section);
    announce(t`Now in ${where}, ${at} of ${total}.`);
  };

  const actions: OutlineActions = {
    addCard(kind, section, words = "") {
      const id = step(() =>
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
      if (words === "") write(id);
      else focusItem(id);
    },
    addZone() {
      write(step(() => addZone(doc, { name: "", ...author() }, origin)));
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
      sayPlace(card.id);
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
    addComment(on, text) {
      step(() => addComment(doc, { on, text, by: me.id, byName: me.name, at: Date.now() }, origin));
      announce(t`Your comment is there.`);
    },
    removeComment(id) {
      step(() => removeComment(doc, id, origin));
      remember("comment", id, "", null);
      announce(t`Your comment is deleted.`);
    },
    undo() {
      const done = undoManager.undo();
      live.now();
      announce(done ? t`Taken back.` : t`There is nothing of yours to take back.`);
    },
    redo() {
      const done = undoManager.redo();
      live.now();
      announce(done ? t`Done again.` : t`There is nothing to do again.`);
    },
    bringBack() {
      if (!gone || undoManager.undoStack.at(-1) !== gone.step) return;
      undoManager.undo();
      setGone(null);
      live.now();
      if (gone.what === "card" && boardRoots(doc).records.has(gone.id)) focusItem(gone.id);
      if (gone.what === "zone") focusSection(gone.id);
      announce(
        gone.what === "comment"
          ? t`Your comment is back.`
          : gone.what === "zone"
            ? t`The zone is back.`
            : t`The card is back.`,
      );
    },
  };
  return { actions, gone };
}
