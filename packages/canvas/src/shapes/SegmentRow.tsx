import { HTMLContainer, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";
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
  const { minutes, text, room, voices } = shape.props;
  return (
    <HTMLContainer className="oc-row" data-over={isOver || undefined} style={{ width: ROW.width, height: ROW.height }}>
      <time className="oc-row-time">{row?.start ?? ""}</time>
      <span className="oc-row-minutes">
        <b>{minutes}</b> {words.minutesShort}
      </span>
      <div className="oc-row-words">
        <CardWords id={shape.id} text={text} label={words.kinds.segment} placeholder={words.segmentEmpty} />
        {room !== "" && <div className="oc-row-room">{room}</div>}
      </div>
      <span className="oc-row-voices">
        <TalkMark id={shape.id} />
        {voices.map((voice) => (
          <VoiceBadge key={voice} voice={voice} name={words.voices[voice]} />
        ))}
      </span>
    </HTMLContainer>
  );
}
