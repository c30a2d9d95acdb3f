import type { CanvasHandle } from "@openchair/canvas";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import type { BoardView } from "../app/router.tsx";
import { focusCanvas, focusItem, panelIsPage } from "../board/dockFocus.ts";
import type { Place } from "./guide.ts";

const items = () => [...document.querySelectorAll<HTMLElement>(".board__outline .outline [data-item]")];
const itemOf = (id: string | null) => items().find((item) => item.dataset["item"] === id);

/** The item of the outline that has the focus, else the first that is wholly in sight. */
function outlinePlace(): Place {
  const top = document.querySelector(".board__outline")?.getBoundingClientRect().top ?? 0;
  const focused = document.activeElement?.closest<HTMLElement>(".outline [data-item]");
  const item = focused ?? items().find((each) => each.getBoundingClientRect().top >= top);
  return { view: "outline", box: null, cardId: item?.dataset["item"] ?? null };
}

/** Marks the item that somebody shows; one at a time, until they show another. */
function markItem(id: string | null): void {
  for (const marked of document.querySelectorAll("[data-shown-by]")) marked.removeAttribute("data-shown-by");
  const item = itemOf(id);
  item?.setAttribute("data-shown-by", "");
  item?.scrollIntoView({ block: "center" });
}

export interface PlaceHandle {
  /** Where I look now; null where there is nothing to come to. */
  read(): Place | null;
  /** Goes there, in the view that I have chosen. */
  show(place: Place): void;
  /** Puts the focus there: for who has just said that they want to come. */
  focus(place: Place): void;
  /** Takes away what `show` has marked. */
  clear(): void;
}

/** Where I look on a board, whichever view is shown. */
export function usePlace(boardId: string, view: BoardView, canvas: CanvasHandle | null): PlaceHandle {
  const navigate = useNavigate();
  const latest = useRef({ view, canvas });
  latest.current = { view, canvas };
  /** A place to go to as soon as the view that can show it is there. */
  const waiting = useRef<Place | null>(null);
  const handle = useMemo<PlaceHandle>(() => {
    const show = (place: Place) => {
      const now = latest.current;
      if (now.view === "outline") markItem(place.cardId);
      else if (now.view === "canvas" && now.canvas) now.canvas.show(place);
      else {
        waiting.current = place;
        const to = panelIsPage() ? "outline" : "canvas";
        if (now.view !== "canvas") void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: to } });
      }
    };
    return {
      show,
      read() {
        const now = latest.current;
        if (now.view === "outline") return outlinePlace();
        return now.canvas ? { view: "canvas", ...now.canvas.read() } : null;
      },
      focus({ cardId }) {
        const now = latest.current;
        if (now.view !== "outline") focusCanvas();
        else if (cardId !== null) focusItem(cardId);
      },
      clear: () => markItem(null),
    };
  }, [boardId, navigate]);
  useEffect(() => {
    const place = waiting.current;
    if (!place || (view !== "outline" && !(view === "canvas" && canvas))) return;
    waiting.current = null;
    // When the view has been drawn.
    const frame = requestAnimationFrame(() => handle.show(place));
    return () => cancelAnimationFrame(frame);
  }, [view, canvas, handle]);
  return handle;
}
