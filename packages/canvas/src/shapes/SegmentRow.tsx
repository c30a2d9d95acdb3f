import { Columns2, Lock } from "lucide-react";
import { HTMLContainer, useEditor, useValue } from "tldraw";
import { boardState, dotsWords } from "../board-state.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import { CardWords } from "./CardWords.tsx";
import type { CardShape } from "./card-shape.ts";
import { ROW } from "./run-sheet-layout.ts";
import { TalkMark } from "./TalkMark.tsx";

/** A segment as a row of the run sheet: when, how long, what, who leads. */
export function SegmentRow({ shape }: { shape: CardShape }) {
  const editor = useEditor();
  const state = boardState(editor);
  const words = useValue(state.words);
  const row = useValue("row", () => state.runSheet.get().rows.find(({ card }) => card.id === shape.id), [
    state,
    shape.id,
  ]);
  const isOver = useValue("over", () => row !== undefined && row.to > state.slot.get().minutes, [row, state]);
  const dots = useValue("dots", () => dotsWords(state.dots.get(), shape.id, state.words.get()), [state, shape.id]);
  const { minutes, text, room, voices, locked, isBreak } = shape.props;
  const isBeside = row?.beside === true;
  return (
    <HTMLContainer
      className="oc-row"
      data-over={isOver || undefined}
      data-beside={isBeside || undefined}
      data-break={isBreak || undefined}
      style={{ width: ROW.width, height: ROW.height }}
    >
      {row?.before ? (
        <span className="oc-row-before">{words.before}</span>
      ) : (
        <time className="oc-row-time">{row?.start ?? ""}</time>
      )}
      <span className="oc-row-minutes">
        <b>{minutes}</b> {words.minutesShort}
        {locked ? (
          <span className="oc-row-locked" role="img" aria-label={words.locked}>
            <Lock size={12} aria-hidden="true" />
          </span>
        ) : null}
      </span>
      <div className="oc-row-words">
        <CardWords id={shape.id} text={text} label={words.kinds.segment} placeholder={words.segmentEmpty} />
        {(isBeside || room !== "") && (
          <div className="oc-row-room">
            {isBeside && (
              <span className="oc-row-beside">
                <Columns2 size={13} aria-hidden="true" /> {words.beside}
              </span>
            )}
            {room}
          </div>
        )}
      </div>
      <span className="oc-row-voices">
        {dots === null ? null : <span className="oc-dots">{dots}</span>}
        <TalkMark id={shape.id} />
        {voices.map((voice) => (
          <VoiceBadge key={voice} voice={voice} name={words.voices[voice]} />
        ))}
      </span>
    </HTMLContainer>
  );
}
