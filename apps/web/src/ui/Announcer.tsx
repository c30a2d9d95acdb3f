import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

const Announce = createContext<(words: string) => void>(() => {});

/**
 * Says short news to people who use a screen reader ("Copied"). One live region for the whole app, there from the
 * start: regions that appear together with their words are not read by every screen reader.
 */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: "", turn: 0 });
  const turn = useRef(0);
  const announce = useCallback((words: string) => {
    turn.current += 1;
    setSaid({ words, turn: turn.current });
  }, []);
  return (
    <Announce value={announce}>
      {children}
      {/* Marked, so that a dialog does not hide it with the rest of the page. */}
      <div role="status" className="visually-hidden" data-live-announcer="true">
        {/* A new element each time, so that the same words are read again. */}
        <span key={said.turn}>{said.words}</span>
      </div>
    </Announce>
  );
}

export const useAnnounce = () => useContext(Announce);
