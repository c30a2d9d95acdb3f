import { boardRoots, type Editing, LAYOUT_VERSION, ROOM_ID, type Slot } from "@openchair/board";
import type { Language } from "@openchair/formats";
import { getAssetUrlsByImport } from "@tldraw/assets/imports.vite";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { atom, createTLUser, type Editor, react, type TLUserPreferences, Tldraw } from "tldraw";
import "tldraw/tldraw.css";
import type { Awareness } from "y-protocols/awareness";
import { showMovedByOthers } from "./binding/moving.ts";
import { bindPresence, SEND_MS } from "./binding/presence.ts";
import type { StoreBinding } from "./binding/store-binding.ts";
import { wireUndo } from "./binding/undo.ts";
import { type CanvasPerson, type CanvasTalk, NO_DOTS, NO_TALK, type ShownDots } from "./board-state.ts";
import { type BoundStore, createBoundStore, gestureOf, shapeUtils } from "./bound-store.ts";
import "./canvas.css";
import { wireDoubleClick } from "./double-click.ts";
import { wireDragTargets } from "./drag-targets.ts";
import type { Pictures } from "./images/pictures.ts";
import { chooseShape, wireKeyboard } from "./keyboard.ts";
import { leaveFieldOnPress } from "./leave-field.ts";
import "./notes/notes.css";
import { keepRoomBelowRunSheet } from "./shapes/room-place.ts";
import { placeRows } from "./shapes/run-sheet-layout.ts";
import { components } from "./ui/components.ts";
import { Over } from "./ui/Over.tsx";
import { overrides } from "./ui/overrides.ts";
import { RestartContext } from "./ui/Stopped.tsx";
import { voiceColor } from "./ui/voices.tsx";
import { type CanvasHandle, canvasHandle } from "./view-handle.ts";
import type { CanvasWords } from "./words.ts";

export interface BoardCanvasProps {
  /** The person's hand on a board document that has been loaded (it holds what the server put there). */
  readonly editing: Editing;
  readonly awareness: Awareness;
  readonly me: CanvasPerson;
  readonly readOnly: boolean;
  readonly slot: Slot;
  readonly words: CanvasWords;
  readonly language: Language;
  /** How many people the session expects, if it says so: what is not said of the room follows from it. */
  readonly expected?: number | null;
  /** The card that somebody had in focus in another view: it is selected here, and brought into sight. */
  readonly focusOn?: string | null;
  /** Where pictures are kept; without it none can be put on the board. */
  readonly pictures?: Pictures;
  /** Told the ids of the cards that are selected, whenever that changes. */
  readonly onSelect?: (cardIds: readonly string[]) => void;
  /** Alt and Enter on a selected card: somebody with a keyboard wants to go to its details, outside the canvas. */
  readonly onDetails?: () => void;
  /** Somebody wants to set up the room, outside the canvas. */
  readonly onRoom?: () => void;
  /** Dots of a vote, shown on the cards. */
  readonly dots?: ShownDots;
  /** Given what reads and sets where the canvas looks, and null when it goes. */
  readonly onHandle?: (handle: CanvasHandle | null) => void;
  /** How much is said about each card, and the way there. */
  readonly talk?: CanvasTalk;
}

const assetUrls = getAssetUrlsByImport();

/** Card heights are measured once, so the letters they are measured with must be there first. */
async function fontsReady(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font").trim() || "system-ui";
  await Promise.allSettled([document.fonts.load(`400 16px ${family}`), document.fonts.load(`700 16px ${family}`)]);
}

/** A store bound to the document, for as long as the component lives. */
function useBoundStore(props: BoardCanvasProps): BoundStore | undefined {
  const [bound, setBound] = useState<BoundStore>();
  const { editing, awareness } = props;
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const { slot, words, me } = latest.current;
    const readOnly = () => latest.current.readOnly;
    const pictures = () => latest.current.pictures;
    const made = createBoundStore({ editing, awareness, slot, words, me, readOnly, pictures });
    let isGone = false;
    void fontsReady().then(() => {
      if (!isGone) setBound(made);
    });
    return () => {
      isGone = true;
      made.binding.dispose();
      setBound(undefined);
    };
  }, [editing, awareness]);
  return bound;
}

/** The canvas of one board. Fills the element it stands in. */
export function BoardCanvas(props: BoardCanvasProps) {
  const {
    editing,
    awareness,
    me,
    readOnly,
    slot,
    words,
    language,
    focusOn = null,
    onSelect,
    onDetails,
    talk = NO_TALK,
  } = props;
  const { expected = null, onRoom } = props;
  const bound = useBoundStore(props);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [starts, setStarts] = useState(0);
  const restart = useMemo(() => ({ words: words.stopped, again: () => setStarts((n) => n + 1) }), [words]);
  const layout = boardRoots(editing.doc).meta.get("layout");

  const preferences = useMemo(
    () =>
      atom<TLUserPreferences>("preferences", {
        id: me.id,
        name: me.name,
        color: voiceColor(me.voices[0]),
        locale: language,
        colorScheme: "system",
        animationSpeed: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1,
      }),
    [me.id, me.name, me.voices, language],
  );
  const user = useMemo(
    () => createTLUser({ userPreferences: preferences, setUserPreferences: (next) => preferences.set(next) }),
    [preferences],
  );

  const latest = useRef({ awareness, onSelect, readOnly });
  latest.current = { awareness, onSelect, readOnly };
  const { onHandle } = props;
  useEffect(() => {
    if (!editor) return;
    onHandle?.(canvasHandle(editor));
    return () => onHandle?.(null);
  }, [editor, onHandle]);

  const onMount = useCallback(
    (mounted: Editor) => {
      if (!bound) return;
      bound.editor.current = mounted;
      const moved = showMovedByOthers(mounted, bound.binding, mounted.user.getAnimationSpeed() > 0 ? GLIDE_MS : 0);
      bound.moved.current = moved;
      mounted.updateInstanceState({ isReadonly: latest.current.readOnly });
      wireDragTargets(mounted);
      const place = () => placeRows(mounted);
      place();
      const stops = [
        wireKeyboard(mounted),
        wireDoubleClick(mounted),
        leaveFieldOnPress(mounted),
        wireUndo(mounted, editing, bound.binding),
        bindPresence(mounted, latest.current.awareness, moved),
        writeAtEndOfGesture(mounted, bound.binding),
        mounted.sideEffects.registerOperationCompleteHandler((source) => {
          place();
          if (source === "user") keepRoomBelowRunSheet(mounted);
        }),
        tellSelection(mounted, (ids) => latest.current.onSelect?.(ids)),
      ];
      setEditor(mounted);
      return () => {
        for (const stop of stops) stop();
        moved.dispose();
        bound.moved.current = null;
        bound.editor.current = null;
        setEditor(null);
      };
    },
    [bound, editing],
  );

  useEffect(() => {
    bound?.state.slot.set(slot);
    bound?.state.words.set(words);
    bound?.state.me.set(me);
    bound?.state.talk.set(talk);
  }, [bound, slot, words, me, talk]);
  const { dots = NO_DOTS } = props;
  useEffect(() => {
    bound?.state.dots.set(dots);
  }, [bound, dots]);
  useEffect(() => {
    bound?.state.room.set({ expected, language, open: onRoom ?? null });
  }, [bound, expected, language, onRoom]);
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: readOnly });
  }, [editor, readOnly]);

  useEffect(() => {
    if (editor && focusOn !== null) chooseShape(editor, focusOn);
  }, [editor, focusOn]);

  if (!bound || layout !== LAYOUT_VERSION) return null;
  return (
    <section
      ref={quietTouches}
      className="oc-board"
      aria-label={words.canvasLabel}
      onKeyDownCapture={(event) => {
        if (!editor) return;
        const isRoom = event.key === "Enter" && !event.shiftKey && editor.isIn("select.idle") && isRoomSelected(editor);
        if (!isRoom && (!asksForDetails(event) || selectedCards(editor).length === 0)) return;
        event.preventDefault();
        event.stopPropagation();
        if (isRoom) onRoom?.();
        else onDetails?.();
      }}
      // Else tldraw would take the end of the same key press for "write in the card".
      onKeyUpCapture={(event) => asksForDetails(event) && event.stopPropagation()}
    >
      <RestartContext value={restart}>
        <Tldraw
          key={starts}
          store={bound.store}
          shapeUtils={shapeUtils}
          components={components}
          overrides={overrides}
          assetUrls={assetUrls}
          user={user}
          textOptions={bound.textOptions}
          onMount={onMount}
          options={OPTIONS}
          acceptedImageMimeTypes={NOTHING}
          acceptedVideoMimeTypes={NOTHING}
        >
          {editor && <Over />}
        </Tldraw>
      </RestartContext>
    </section>
  );
}

/** A thing that somebody else moves glides from one of their notes to the next. */
const GLIDE_MS = SEND_MS;

const OPTIONS = { maxPages: 1, createTextOnCanvasDoubleClick: false } as const;
const NOTHING: string[] = [];

/**
 * tldraw asks React to prevent what a touch does by itself. React listens passively, so that has no effect but an error
 * in the console for each touch; `touch-action: none` does the work. The call is taken out of each such event.
 */
function quietTouches(element: HTMLElement | null): (() => void) | undefined {
  const quiet = (event: TouchEvent) => {
    event.preventDefault = () => {};
  };
  element?.addEventListener("touchstart", quiet, { capture: true, passive: true });
  return () => element?.removeEventListener("touchstart", quiet, { capture: true });
}

const isRoomSelected = (editor: Editor) => editor.getOnlySelectedShapeId() === ROOM_ID;

const asksForDetails = (event: KeyboardEvent) => event.key === "Enter" && event.altKey;

const selectedCards = (editor: Editor) =>
  editor.getSelectedShapes().flatMap((shape) => (shape.type === ("card" as string) ? [shape.id] : []));

/** Tells which cards are selected, each time that changes and not at every move of the pointer. */
function tellSelection(editor: Editor, tell: (ids: readonly string[]) => void): () => void {
  let told = "";
  return react("tell which cards are selected", () => {
    const ids = selectedCards(editor);
    if (ids.join() === told) return;
    told = ids.join();
    tell(ids);
  });
}

/** The last frame of a gesture is written as soon as it ends, not when the next write would be due (rule B8). */
function writeAtEndOfGesture(editor: Editor, binding: StoreBinding): () => void {
  return react("write at the end of a gesture", () => {
    if (gestureOf(editor) === null) queueMicrotask(binding.flush);
  });
}
