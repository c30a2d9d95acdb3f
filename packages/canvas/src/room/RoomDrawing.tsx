import type { Drawing } from "@openchair/formats";
import "./room-drawing.css";

interface RoomDrawingProps {
  readonly drawing: Drawing;
  /** All it shows, in words; left out where those words stand beside it. */
  readonly label?: string;
  /** False leaves the words in it out: for pictures too small to read them. */
  readonly hasLabels?: boolean;
}

/** A room, drawn in the colours of the screen. As large as its place; never stretched. */
export function RoomDrawing({ drawing, label, hasLabels = true }: RoomDrawingProps) {
  const { width, height, parts, labels } = drawing;
  const shared = { className: "room-drawing", viewBox: `0 0 ${width} ${height}` };
  const inside = (
    <>
      {parts.map(({ look, d }) => (
        <path key={look} data-look={look} d={d} />
      ))}
      {hasLabels
        ? labels.map(({ text, x, y, size }) => (
            <text key={text} x={x} y={y} fontSize={size}>
              {text}
            </text>
          ))
        : null}
    </>
  );
  return label === undefined ? (
    <svg aria-hidden="true" {...shared}>
      {inside}
    </svg>
  ) : (
    <svg role="img" aria-label={label} {...shared}>
      {inside}
    </svg>
  );
}
