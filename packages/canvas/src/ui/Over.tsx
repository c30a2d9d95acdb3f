import type { CardKind } from "@openchair/board";
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { type Editor, type TLShapeId, useEditor, useToasts, useValue } from "tldraw";
import { addCardToCanvas } from "../add-card.ts";
import { boardState } from "../board-state.ts";
import { showAll, showStart } from "../camera.ts";
import { guardBoard } from "../guards.ts";
import { createIntake } from "../intake.ts";
import { chooseFirst } from "../keyboard.ts";
import type { News } from "../news.ts";
import { wireNextStyles } from "../next-styles.ts";
import { keepOffRunSheet } from "../off-run-sheet.ts";
import { wireTouch } from "../touch.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { More } from "./More.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { Tools } from "./Tools.tsx";
import { ViewBar } from "./ViewBar.tsx";

/** tldraw's messages, in the corner of the board. */
function useNews(): News {
  const editor = useEditor();
  const { addToast, removeToast } = useToasts();
  return useMemo(() => {
    let last = "";
    return {
      tell(title, more, offer) {
        // Under the same id it would go when the earlier one would have gone.
        if (last !== "") removeToast(last);
        last = addToast({
          title,
          ...(more ? { description: more } : {}),
          ...(offer ? { actions: [{ type: "primary", label: offer.label, onClick: offer.take }], keepOpen: true } : {}),
          severity: "info",
        });
      },
      busy(title, stop) {
        const { pictures } = boardState(editor).words.get();
        const actions = [{ type: "normal" as const, label: pictures.stop, onClick: stop }];
        const id = addToast({ title, severity: "info", keepOpen: true, actions });
        return () => void removeToast(id);
      },
    };
  }, [editor, addToast, removeToast]);
}

/** Letters of a message that is read in passing. */
const GLANCE = 120;

/** Tells somebody that what they were writing in is gone, and saves what they had written. */
function offerLostWords(editor: Editor, news: News, words: string): void {
  const { cardGone, makeNewCard } = boardState(editor).words.get();
  if (words.trim() === "") {
    news.tell(cardGone);
    return;
  }
  // Where the browser does not allow it, the button still does.
  navigator.clipboard?.writeText(words).catch(() => {});
  const glance = words.length > GLANCE ? `${words.slice(0, GLANCE)}…` : words;
  news.tell(cardGone, glance, { label: makeNewCard, take: () => addCardToCanvas(editor, "idea", words) });
}

/** What stands over the canvas, and the guards that need tldraw's messages. */
export function Over() {
  const editor = useEditor();
  // Now that the tools stand there, the board is shown beside them.
  useLayoutEffect(() => showStart(editor), [editor]);
  const words = useValue(boardState(editor).words);
  const news = useNews();
  const [describe, setDescribe] = useState<TLShapeId | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const intake = useMemo(
    () =>
      createIntake({
        editor,
        news,
        onPictures: ([first, ...rest]) => setDescribe(rest.length > 0 ? null : (first ?? null)),
      }),
    [editor, news],
  );
  useEffect(() => guardBoard(editor, intake, news), [editor, intake, news]);
  useEffect(() => keepOffRunSheet(editor, news), [editor, news]);
  useEffect(() => wireTouch(editor), [editor]);
  useEffect(() => wireNextStyles(editor), [editor]);
  useEffect(() => editor.getContainer().setAttribute("aria-label", words.canvasLabel), [editor, words]);
  const onDescribe = useCallback(
    (id: TLShapeId | null) => {
      setDescribe(id);
      // The picture is still selected: who goes on with the keyboard goes on from there.
      if (id === null) requestAnimationFrame(() => editor.getContainer().focus());
    },
    [editor],
  );
  const lost = useValue(boardState(editor).lostWhileWriting);
  useEffect(() => {
    if (lost) offerLostWords(editor, news, lost.words);
  }, [lost, editor, news]);
  const addCard = useCallback(
    (kind: CardKind) => {
      // After the menu has given the focus back, so that the card's field keeps it.
      requestAnimationFrame(() => addCardToCanvas(editor, kind));
    },
    [editor],
  );
  // After the key is up, or tldraw takes the end of this press for "write in the card".
  const toCards = useCallback(() => requestAnimationFrame(() => chooseFirst(editor)), [editor]);
  return (
    <div className="oc-over">
      <Button className="oc-button oc-to-cards" onPress={toCards}>
        {words.toCards}
      </Button>
      <Tools onAddCard={addCard} more={<More intake={intake} onKeys={() => setKeysShown(true)} />} />
      <SelectionBar describe={describe} onDescribe={onDescribe} />
      <ViewBar onShowAll={() => showAll(editor)} />
      <KeysDialog words={words} isOpen={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
