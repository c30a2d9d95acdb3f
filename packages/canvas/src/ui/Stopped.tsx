import { createContext, useContext } from "react";
import type { TLErrorFallbackComponent } from "tldraw";
import type { CanvasWords } from "../words.ts";

interface Restart {
  readonly words: CanvasWords["stopped"];
  readonly again: () => void;
}

/** How a canvas that has stopped is started again; given around tldraw, because nothing inside it is left then. */
export const RestartContext = createContext<Restart | null>(null);

/**
 * In the place of a canvas that has stopped. The document lives on beside it, so nothing is lost; tldraw's own message
 * offers to erase everything, which would be neither true nor wise.
 */
export const Stopped: TLErrorFallbackComponent = () => {
  const restart = useContext(RestartContext);
  if (!restart) return null;
  return (
    <div className="oc-stopped" role="alert">
      <p className="oc-title">{restart.words.title}</p>
      <p>{restart.words.text}</p>
      <button type="button" className="oc-button" onClick={restart.again}>
        {restart.words.again}
      </button>
    </div>
  );
};
