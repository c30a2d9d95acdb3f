import { boardRoots, type Editing, LAYOUT_VERSION, moveInRunSheet, type Slot } from "@openchair/board";
import type { Language } from "@openchair/formats";
import { getAssetUrlsByImport } from "@tldraw/assets/imports.vite";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  atom,
  createTLStore,
  createTLUser,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  react,
  type TLStore,
  type TLUserPreferences,
  Tldraw,
} from "tldraw";
import "tldraw/tldraw.css";
import type { Awareness } from "y-protocols/awareness";
import { bindPresence } from "./binding/presence.ts";
import { bindStore, type StoreBinding } from "./binding/store-binding.ts";
import { wireUndo } from "./binding/undo.ts";
import { type BoardState, type CanvasPerson, createBoardState } from "./board-state.ts";
import "./canvas.css";
import { wireKeyboard } from "./keyboard.ts";
import { CardShapeUtil } from "./shapes/CardShapeUtil.tsx";
import { RunSheetShapeUtil } from "./shapes/RunSheetShapeUtil.tsx";
import { placeRows } from "./shapes/run-sheet-layout.ts";
import { ZoneShapeUtil } from "./shapes/ZoneShapeUtil.tsx";
import { components } from "./ui/components.ts";
import { Over } from "./ui/Over.tsx";
import { voiceColor } from "./ui/voices.tsx";
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
  /** Told the ids of the cards that are selected, whenever that changes. */
  readonly onSelect?: (cardIds: readonly string[]) => void;
  /** Alt and Enter on a selected card: somebody with a keyboard wants to go to its details, outside the canvas. */
  readonly onDetails?: () => void;
}

const shapeUtils = [CardShapeUtil, RunSheetShapeUtil, ZoneShapeUtil];
const assetUrls = getAssetUrlsByImport();

/** Gestures whose frames are not all written (rule B8). */
const GESTURES = [
  "select.translating",
  "select.resizing",
  "select.rotating",
  "select.dragging_handle",
  "draw.drawing",
  "highlight.drawing",
  "arrow.pointing",
  "line.pointing",
] as const;

interface BoundStore {
  readonly store: TLStore;
  readonly state: BoardState;
  readonly binding: StoreBinding;
  /** The editor that shows the store, while there is one. */
  readonly editor: { current: Editor | null };
}

/** Card heights are measured once, so the letters they are measured with must be there first. */
async function fontsReady(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font").trim() || "system-ui";
  await Promise.allSettled([document.fonts.load(`400 16px ${family}`), document.fonts.load(`700 16px ${family}`)]);
}

/** A store bound to the document, for as long as the component lives. */
function useBoardStore(editing: Editing, slot: Slot, words: CanvasWords, me: CanvasPerson): BoundStore | undefined {
  const [bound, setBound] = useState<BoundStore>();
  const first = useRef({ slot, words, me });
  useEffect(() => {
    const store = createTLStore({
      shapeUtils: [...defaultShapeUtils, ...shapeUtils],
      bindingUtils: defaultBindingUtils,
    });
    const editor: { current: Editor | null } = { current: null };
    const binding = bindStore({
      store,
      editing,
      isGesture: () => editor.current?.isInAny(...GESTURES) ?? false,
      onBeforeRemoteRemoval(ids) {
        const editingId = editor.current?.getEditingShapeId();
        if (!editingId || !ids.has(editingId)) return;
        editor.current?.complete();
        state.lostWhileWriting.set(Date.now());
      },
    });
    const state = createBoardState(store, {
      ...first.current,
      cardWords: binding.cardWords,
      typeInCard: binding.typeInCard,
      moveRow(id, by) {
        binding.flush();
        moveInRunSheet(editing.doc, id, by, editing.origin);
      },
    });
    let isGone = false;
    void fontsReady().then(() => {
      if (!isGone) setBound({ store, state, binding, editor });
    });
    return () => {
      isGone = true;
      binding.dispose();
      setBound(undefined);
    };
  }, [editing]);
  return bound;
}

/** The canvas of one board. Fills the element it stands in. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { editing, awareness, me, readOnly, slot, words, language, onSelect, onDetails } = props;
  const bound = useBoardStore(editing, slot, words, me);
  const [editor, setEditor] = useState<Editor | null>(null);
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

  const onMount = useCallback(
    (mounted: Editor) => {
      if (!bound) return;
      bound.editor.current = mounted;
      mounted.updateInstanceState({ isReadonly: latest.current.readOnly });
      const place = () => placeRows(mounted);
      place();
      const stops = [
        wireKeyboard(mounted),
        wireUndo(mounted, editing, bound.binding),
        bindPresence(mounted, latest.current.awareness),
        mounted.sideEffects.registerOperationCompleteHandler(place),
        tellSelection(mounted, (ids) => latest.current.onSelect?.(ids)),
      ];
      setEditor(mounted);
      return () => {
        for (const stop of stops) stop();
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
  }, [bound, slot, words, me]);
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: readOnly });
  }, [editor, readOnly]);

  if (!bound || layout !== LAYOUT_VERSION) return null;
  return (
    <section
      ref={quietTouches}
      className="oc-board"
      aria-label={words.canvasLabel}
      onKeyDownCapture={(event) => {
        if (!asksForDetails(event) || !editor || selectedCards(editor).length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        onDetails?.();
      }}
      // Else tldraw would take the end of the same key press for "write in the card".
      onKeyUpCapture={(event) => asksForDetails(event) && event.stopPropagation()}
    >
      <Tldraw
        store={bound.store}
        shapeUtils={shapeUtils}
        components={components}
        assetUrls={assetUrls}
        user={user}
        onMount={onMount}
        options={OPTIONS}
        acceptedImageMimeTypes={NOTHING}
        acceptedVideoMimeTypes={NOTHING}
      >
        {editor && <Over />}
      </Tldraw>
    </section>
  );
}

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
