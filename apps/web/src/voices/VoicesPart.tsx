import { Trans } from "@lingui/react/macro";
import { useEffect, useId, useRef } from "react";
import { useVoices } from "./useVoices.ts";
import { VoiceBar, VoiceList } from "./VoiceBar.tsx";
import { VoiceChoice } from "./VoiceChoice.tsx";
import { VoicePrompt } from "./VoicePrompt.tsx";
import { VoiceTable } from "./VoiceTable.tsx";
import type { VoicesBoard } from "./voicesBoard.ts";
import "./voices.css";

interface VoicesPartProps {
  readonly board: VoicesBoard;
  /** Somebody asked to see this; a new object each time. */
  readonly asked: object | null;
}

/** How the board is shared among the voices: never a list of people. */
export function VoicesPart({ board, asked }: VoicesPartProps) {
  const voices = useVoices(board.info.board.id, board.open.editing.doc);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = voices !== undefined;
  useEffect(() => {
    if (!asked || !isThere) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }, [asked, isThere]);
  if (!voices) return null;
  const { overall, show } = voices;
  return (
    <section className="panel__part voices" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="panel__heading">
        <Trans>Voices so far</Trans>
      </h2>
      {overall ? (
        <>
          <VoiceBar shares={overall} />
          <VoiceList shares={overall} />
        </>
      ) : show === "each" ? (
        <p className="small quiet">
          <Trans>Nothing is on the board yet. Later you see here how much room each voice has had.</Trans>
        </p>
      ) : show === "nothing" ? (
        <p className="small quiet">
          <Trans>The team has chosen not to see shares.</Trans>
        </p>
      ) : null}
      <VoicePrompt board={board} voices={voices} />
      <details className="voice-more">
        <summary>
          <Trans>Look closer</Trans>
        </summary>
        <div className="stack">
          {overall ? <VoiceTable voices={voices} /> : null}
          <p className="small quiet">
            <Trans>
              Counted by who really wrote it: cards, words, comments, and minutes in the run sheet. It is about room for
              each voice, never about who does most.
            </Trans>
          </p>
          <VoiceChoice board={board} />
        </div>
      </details>
    </section>
  );
}
