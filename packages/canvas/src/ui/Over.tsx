import type { CardKind } from "@openchair/board";
import { useCallback, useEffect, useLayoutEffect } from "react";
import { Button } from "react-aria-components";
import { useEditor, useToasts, useValue } from "tldraw";
import { addCardToCanvas } from "../add-card.ts";
import { boardState } from "../board-state.ts";
import { showAll, showStart } from "../camera.ts";
import { guardBoard } from "../guards.ts";
import { chooseFirst } from "../keyboard.ts";
import { Tools } from "./Tools.tsx";
import { ViewBar } from "./ViewBar.tsx";

/** What stands over the canvas, and the guards that need tldraw's messages. */
export function Over() {
  const editor = useEditor();
  // Now that the tools stand there, the board is shown beside them.
  useLayoutEffect(() => showStart(editor), [editor]);
  const words = useValue(boardState(editor).words);
  const { addToast } = useToasts();
  useEffect(
    () => guardBoard(editor, (title) => addToast({ id: "no-files", title, severity: "info" })),
    [editor, addToast],
  );
  const lost = useValue(boardState(editor).lostWhileWriting);
  useEffect(() => {
    if (lost) addToast({ id: "card-gone", title: boardState(editor).words.get().cardGone, severity: "info" });
  }, [lost, editor, addToast]);
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
      <Tools onAddCard={addCard} />
      <ViewBar onShowAll={() => showAll(editor)} />
    </div>
  );
}
