import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import type { BoardView } from "../app/router.tsx";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { panelIsPage } from "./dockFocus.ts";
import type { PanelAsk } from "./panelAsk.ts";

export interface BoardPanel {
  readonly isOpen: boolean;
  toggle(): void;
  /** Opens it beside the canvas, whatever view is shown. */
  openBesideCanvas(): void;
  /** What somebody asked to see in it last. */
  readonly ask: PanelAsk | null;
  onAsk(next: PanelAsk): void;
  onTalk(talk: TalkTarget): void;
  onRoom(): void;
}

/** The panel beside the canvas or the outline: whether it is open, and what is asked of it. `comment`: the one that a link leads to. */
export function useBoardPanel(boardId: string, view: BoardView, comment: string | undefined): BoardPanel {
  const navigate = useNavigate();
  // The outline is one calm column, and little to load; beside the canvas the panel is what one works with.
  const [panels, setPanels] = useState({ canvas: true, outline: false });
  const place = view === "outline" ? "outline" : "canvas";
  // A link to a comment opens the talk beside the board; after that one looks where one likes.
  const [led, setLed] = useState<string>();
  const [ask, setAsk] = useState<PanelAsk | null>(null);
  if (comment !== led) {
    setLed(comment);
    if (comment !== undefined) {
      setAsk({ talk: { commentId: comment } });
      setPanels({ ...panels, [place]: true });
    }
  }
  const openBesideCanvas = useCallback(() => setPanels((open) => ({ ...open, canvas: true })), []);
  const onAsk = useCallback(
    (next: PanelAsk) => {
      const show = () => {
        setAsk({ ...next });
        setPanels((open) => ({ ...open, [place]: true }));
      };
      // What is out of sight cannot take the focus.
      if (panelIsPage()) {
        void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: "session" } }).then(show);
      } else show();
    },
    [navigate, boardId, place],
  );
  const onTalk = useCallback((talk: TalkTarget) => onAsk({ talk }), [onAsk]);
  const onRoom = useCallback(() => onAsk({ room: true }), [onAsk]);
  const isOpen = panels[place];
  return {
    isOpen,
    toggle: () => setPanels({ ...panels, [place]: !isOpen }),
    openBesideCanvas,
    ask,
    onAsk,
    onTalk,
    onRoom,
  };
}
