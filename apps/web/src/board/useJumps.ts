import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { BoardView } from "../app/router.tsx";
import { focusCanvas, focusDetails, focusItem, panelIsPage } from "./dockFocus.ts";
import type { ViewFocus } from "./useViewFocus.ts";

export interface Jumps {
  /** Shows a card where one is: on the canvas or in the outline. */
  onJump(cardId: string): void;
  /** From a page on which there is no card in sight: the board is shown first. */
  onJumpFromPage(cardId: string): void;
  /** Moves the focus to the details of the selected card. */
  onDetails(): void;
}

/** Ways to a card from elsewhere on its board. `openBesideCanvas` opens the panel, where its details are. */
export function useJumps(boardId: string, view: BoardView, focus: ViewFocus, openBesideCanvas: () => void): Jumps {
  const navigate = useNavigate();
  const goTo = useCallback(
    (to: BoardView) => navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: to } }),
    [navigate, boardId],
  );
  const onDetails = useCallback(() => {
    openBesideCanvas();
    // On a small screen, or one that is zoomed in, the details are a page of their own.
    if (panelIsPage()) void goTo("session").then(focusDetails);
    else focusDetails();
  }, [goTo, openBesideCanvas]);
  const onJump = (cardId: string) => {
    if (view === "outline") focusItem(cardId);
    else if (panelIsPage()) {
      // The outline starts with what is selected.
      focus.setSelected([cardId]);
      void goTo("outline");
    } else {
      focus.showOnCanvas(cardId);
      focusCanvas();
    }
  };
  const onJumpFromPage = (cardId: string) => {
    focus.setSelected([cardId]);
    const to = panelIsPage() ? "outline" : "canvas";
    void goTo(to).then(() => {
      if (to === "canvas") focus.showOnCanvas(cardId);
    });
  };
  return { onJump, onJumpFromPage, onDetails };
}
