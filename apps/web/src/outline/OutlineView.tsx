import { Trans, useLingui } from "@lingui/react/macro";
import type { CardKind, Slot } from "@openchair/board";
import {
  Fragment,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { PresentPerson } from "../board/presence.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { useRunSheet } from "../board/useBoardData.ts";
import { withWords } from "../i18n/activate.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { preloadMenus } from "../ui/MenuButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { CardSection } from "./CardSection.tsx";
import { ChecklistSection } from "./ChecklistSection.tsx";
import { createFieldMemory } from "./fieldMemory.ts";
import { loadItemChoices } from "./ItemMenu.tsx";
import type { LostWriting } from "./LostWords.tsx";
import { type CardQuestion, type Outline, OutlineContext } from "./OutlineContext.ts";
import { OutlineTools } from "./OutlineTools.tsx";
import { liveOutline, shownNotes } from "./outlineData.ts";
import { RunSheetSection } from "./RunSheetSection.tsx";
import { orderOf, outlineSections, sectionOf } from "./sections.ts";
import { loadTalk } from "./Talk.tsx";
import { TalkSection } from "./TalkSection.tsx";
import { useLostDrafts } from "./useLostDrafts.ts";
import { useNews } from "./useNews.ts";
import { useNewsSwitch } from "./useNewsSwitch.ts";
import { useOutlineActions } from "./useOutlineActions.ts";
import { useOutlineFocus } from "./useOutlineFocus.ts";
import { useOutlineKeys } from "./useOutlineKeys.ts";
import { useShownFocus } from "./useShownFocus.ts";
import { useSmallScreen } from "./useSmallScreen.ts";
import { useUnwritten } from "./useUnwritten.ts";
import { BoardVotes } from "./Votes.tsx";
import { ZoneAdder } from "./ZoneAdder.tsx";
import "./outline.css";

/** Come on their own, when somebody asks for one. */
const loadDialogs = async () => ({ default: (await import("./OutlineDialogs.tsx")).OutlineDialogs });
const OutlineDialogs = lazy(loadDialogs);
const LinkSection = lazy(async () => ({ default: (await import("./LinkSection.tsx")).LinkSection }));
const NoteSection = lazy(async () => ({ default: (await import("./NoteSection.tsx")).NoteSection }));
const PictureSection = lazy(async () => ({ default: (await import("./PictureSection.tsx")).PictureSection }));

const RoomSection = lazy(async () => ({
  default: (await withWords("rooms", import("../rooms/RoomSection.tsx"))).RoomSection,
}));

const loadLostWords = async () => ({ default: (await import("./LostWords.tsx")).LostWords });
const LostWords = lazy(loadLostWords);

/** When somebody has read for this long, in milliseconds, the rest comes too: they may begin when there is no connection. */
const REST_AFTER_MS = 5000;

/** What a reader does not need comes as soon as somebody starts to work, so that it is there if the connection goes. */
let isRestAsked = false;
function askForTheRest(): void {
  if (isRestAsked) return;
  isRestAsked = true;
  preloadMenus();
  const rest = [
    loadDialogs(),
    loadLostWords(),
    loadItemChoices(),
    loadTalk(),
    import("./ItemField.tsx"),
    import("./ZoneName.tsx"),
  ];
  void Promise.all(rest).catch(() => {
    isRestAsked = false;
  });
}

interface OutlineViewProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly slot: Slot;
  readonly present: readonly PresentPerson[];
  /** False while another view is looked at. */
  readonly isShown: boolean;
  /** The card that the canvas had in focus. */
  readonly focusOn: string | null;
  readonly onFocus: (id: string | null) => void;
  /** More tools, which may come a moment later. */
  readonly tools?: ReactNode;
  /** How the board is shared among the voices. */
  readonly strip: ReactNode;
  /** What is new to this person. */
  readonly news: ReactNode;
  readonly ledger: Y.Doc;
}

export type OpenDialog =
  | { readonly question: CardQuestion; readonly cardId: string }
  | { readonly question: "keys"; readonly cardId: null };

/** The board in words: everything that the canvas can do, by keyboard and for a screen reader. */
export function OutlineView({
  open,
  info,
  slot,
  present,
  isShown,
  focusOn,
  onFocus,
  tools,
  strip,
  news,
  ledger,
}: OutlineViewProps) {
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
  const [newsOn, setNewsOn] = useNewsSwitch();
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

  return (
    <OutlineContext value={outline}>
      <div ref={root} className="outline" data-own-focus onFocusCapture={askForTheRest} {...keys}>
        <OutlineTools
          newsOn={newsOn}
          onNews={setNewsOn}
          onKeys={() => setDialog({ question: "keys", cardId: null })}
          more={tools}
        />
        <div className="outline__strip">{strip}</div>
        {news}
        {readOnly && isSmall ? (
          <Notice>
            <Trans>You are looking on: you can read everything here, and only the team changes it.</Trans>
          </Notice>
        ) : null}
        {sections.map((section) =>
          section.kind === "run-sheet" ? (
            <Fragment key={section.id}>
              <RunSheetSection section={section} />
              <Suspense>
                <RoomSection session={info.session} />
              </Suspense>
            </Fragment>
          ) : section.kind === "loose" ? (
            <div key={section.id} className="outline__rest">
              {readOnly ? null : <ZoneAdder />}
              <CardSection section={section} />
            </div>
          ) : (
            <CardSection key={section.id} section={section} />
          ),
        )}
        <Suspense>
          <NoteSection />
        </Suspense>
        {data.pictures.length > 0 || data.drawings > 0 ? (
          <Suspense>
            <PictureSection />
          </Suspense>
        ) : null}
        {data.links.length > 0 ? (
          <Suspense>
            <LinkSection />
          </Suspense>
        ) : null}
        <BoardVotes />
        <ChecklistSection boardId={info.board.id} />
        <TalkSection />
        {lostWritings.map((lost) => (
          <Suspense key={`${lost.id} ${lost.words}`}>
            <LostWords lost={lost} onClose={() => setLostWritings((all) => all.filter((each) => each !== lost))} />
          </Suspense>
        ))}
        {dialog ? (
          <Suspense>
            <OutlineDialogs
              dialog={dialog}
              onClose={() => {
                setDialog(null);
                const { cardId } = dialog;
                // When it has gone: while it is there it holds the focus.
                if (cardId !== null) setTimeout(() => focusItem(cardId), 0);
              }}
            />
          </Suspense>
        ) : null}
      </div>
    </OutlineContext>
  );
}
