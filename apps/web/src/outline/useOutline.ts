import { useLingui } from "@lingui/react/macro";
import type { CardKind, Slot } from "@openchair/board";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { PresentPerson } from "../board/presence.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { useRunSheet } from "../board/useBoardData.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { createFieldMemory } from "./fieldMemory.ts";
import type { LostWriting } from "./LostWords.tsx";
import type { CardQuestion, Outline } from "./OutlineContext.ts";
import { liveOutline, shownNotes } from "./outlineData.ts";
import { askForTheRest, REST_AFTER_MS } from "./outlineParts.ts";
import { orderOf, outlineSections, sectionOf } from "./sections.ts";
import { useLostDrafts } from "./useLostDrafts.ts";
import { useNews } from "./useNews.ts";
import { useOutlineActions } from "./useOutlineActions.ts";
import { useOutlineFocus } from "./useOutlineFocus.ts";
import { useOutlineKeys } from "./useOutlineKeys.ts";
import { useShownFocus } from "./useShownFocus.ts";
import { useSmallScreen } from "./useSmallScreen.ts";
import { useUnwritten } from "./useUnwritten.ts";

export type OpenDialog =
  | { readonly question: CardQuestion; readonly cardId: string }
  | { readonly question: "keys"; readonly cardId: null };

export interface OutlineOf {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly slot: Slot;
  readonly present: readonly PresentPerson[];
  /** False while another view is looked at. */
  readonly isShown: boolean;
  /** The card that the canvas had in focus. */
  readonly focusOn: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly ledger: Y.Doc;
}

interface OutlineAtWork {
  readonly root: RefObject<HTMLDivElement | null>;
  /** What its parts share. */
  readonly outline: Outline;
  readonly keys: ReturnType<typeof useOutlineKeys>;
  readonly dialog: OpenDialog | null;
  openDialog(dialog: OpenDialog | null): void;
  /** What this person was writing in cards that somebody else deleted. */
  readonly lostWritings: readonly LostWriting[];
  dropLost(lost: LostWriting): void;
}

/** What the outline of a board knows and does: its items in order, the focus, what is being written, and what was lost. */
export function useOutline(
  { open, info, slot, present, isShown, focusOn, onFocus, ledger }: OutlineOf,
  newsOn: boolean,
): OutlineAtWork {
  const { t } = useLingui();
  const { editing } = open;
  const { me } = info;
  const readOnly = !me.may.write;
  const announce = useAnnounce();
  const isSmall = useSmallScreen();
  const root = useRef<HTMLDivElement>(null);
  const live = liveOutline(editing.doc);
  const data = useSyncExternalStore(live.subscribe, live.get);
  useEffect(() => {
    if (readOnly) return;
    const timer = setTimeout(askForTheRest, REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [readOnly]);
  const sections = useMemo(() => outlineSections(data.cards, data.zones), [data]);
  // Out of the same reading as everything else here: what goes from one part to another is never in both or in none.
  const sheet = useRunSheet(data.cards, slot);
  const [writing, setWriting] = useState<string | null>(null);
  const notes = useMemo(() => shownNotes(data.notes, writing), [data, writing]);
  const noteIds = useMemo(() => notes.map(({ id }) => id), [notes]);
  const order = useMemo(
    () => [
      ...sections.map(({ id, cards }) => ({ id, items: cards.map((card) => card.id) })),
      { id: "notes", items: noteIds },
    ],
    [sections, noteIds],
  );
  const [talking, setTalking] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [fields] = useState(createFieldMemory);
  const [lostWritings, setLostWritings] = useState<readonly LostWriting[]>([]);
  const others = present.filter(({ id }) => id !== me.id);
  const who = others.length === 1 ? others[0]?.name : undefined;
  useNews({ doc: editing.doc, others, on: newsOn && isShown });

  const onGone = (id: string) => {
    const closesDialog = dialog?.cardId === id;
    if (closesDialog) setDialog(null);
    if (writing === id) setWriting(null);
    // What this person deleted was said already.
    if (lostWritings.some((lost) => lost.id === id) || gone?.id === id) return;
    announce(who ? t`${who} deleted this card.` : t`This card is not there any more.`);
  };
  const { current, focusOn: focus, holdOn } = useOutlineFocus({ root, order, isShown, onGone, onFocus });
  const focusItem = useCallback((id: string) => focus({ item: id }), [focus]);
  const focusAdder = useCallback((id: string) => focus({ adder: id }), [focus]);
  const focusSection = useCallback((id: string) => focus({ section: id }), [focus]);
  const startWriting = (id: string | null) => {
    if (id !== null) fields.ask(id);
    setWriting(id);
  };
  const { leave, settle, made } = useUnwritten(editing, setWriting);
  const write = (id: string | null) => {
    // What was just typed is read at once, not a moment later.
    live.now();
    const section = made.current?.section;
    if (id !== writing && leave(writing)) {
      if (id !== null) startWriting(id);
      else if (section) focusAdder(section);
      return;
    }
    startWriting(id);
    if (id === null && writing !== null) {
      if (data.zones.some((zone) => zone.id === writing)) focusSection(writing);
      else focusItem(writing);
    }
  };
  const { actions, gone } = useOutlineActions({
    editing,
    me,
    sections,
    notes: noteIds,
    focusItem,
    focusSection,
    beforeNew: () => void leave(writing),
    settle,
    writeNew(next) {
      made.current = next;
      startWriting(next.id);
    },
  });
  useShownFocus({ isShown, focusOn, focusItem });

  const keepLost = (id: string, words: string, kind: CardKind) => {
    if (words.trim() === "") return;
    const section = sectionOf(sections, id)?.id ?? "ideas";
    setLostWritings((before) => [...before, { id, words, kind, section, who }]);
  };
  useLostDrafts({ fields, items: order, talking, goneId: gone?.id, closeTalk: () => setTalking(null), keepLost });

  const items = orderOf(sections, noteIds);
  const canWrite = (id: string) => notes.find((note) => note.id === id)?.mayWrite ?? true;
  const keys = useOutlineKeys({
    order: items,
    cards: data.cards,
    notes,
    readOnly,
    canWrite,
    writing,
    actions,
    write,
    focusItem,
  });
  const outline: Outline = {
    editing,
    info,
    me,
    readOnly,
    isSmall,
    data,
    ledger,
    notes,
    sections,
    sheet,
    actions,
    current: current !== null && items.includes(current) ? current : (items[0] ?? null),
    writing,
    write,
    leave,
    talking,
    talk(on) {
      if (on !== null) fields.ask(on);
      setTalking(on);
      if (on === null && talking?.startsWith("card:")) focusItem(talking.slice("card:".length));
    },
    ask(question, cardId) {
      settle();
      holdOn(cardId);
      setDialog({ question, cardId });
    },
    lost(id, words) {
      const card = data.cards.find((each) => each.id === id);
      setWriting(null);
      keepLost(id, words, card?.kind ?? "idea");
    },
    talkBoard: { boardId: info.board.id, editing, me, people: info.people, readOnly, fields },
    fields,
    gone,
    focusItem,
  };
  return {
    root,
    outline,
    keys,
    dialog,
    openDialog: setDialog,
    lostWritings,
    dropLost: (lost) => setLostWritings((all) => all.filter((each) => each !== lost)),
  };
}
