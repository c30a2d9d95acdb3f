import { DRAWING_PAINTS, type Drawing } from "@openchair/formats";

interface RoomSvgOptions {
  readonly title: string;
  /** Null while no layout is chosen. */
  readonly drawing: Drawing | null;
  readonly width: number;
  readonly height: number;
  /** Height of the line with the title. */
  readonly head: number;
}

/** Around the drawing, in canvas units. */
const EDGE = 18;

/** A room in a picture of the board, in the colours of paper. */
export function roomSvg({ title, drawing, width, height, head }: RoomSvgOptions) {
  const scale = drawing ? Math.min((width - 2 * EDGE) / drawing.width, (height - head - EDGE) / drawing.height) : 1;
  return (
    <>
      <rect width={width} height={height} rx={16} fill="#FFFFFF" stroke="#DAD7CF" />
      <text x={EDGE} y={33} fontSize={20} fontWeight={700} fill="#1F2430">
        {title}
      </text>
      {drawing && (
        <g transform={`translate(${(width - drawing.width * scale) / 2} ${head}) scale(${scale})`}>
          {drawing.parts.map(({ look, d }) => {
            const { fill, stroke, strokeWidth, dash } = DRAWING_PAINTS[look];
            const line = stroke === null ? {} : { stroke, strokeWidth, strokeDasharray: dash.join(" ") };
            return <path key={look} d={d} fill={fill ?? "none"} {...line} />;
          })}
          {drawing.labels.map(({ text, x, y, size }) => (
            <text key={text} x={x} y={y} fontSize={size} textAnchor="middle" fill="#1F2430">
              {text}
            </text>
          ))}
        </g>
      )}
    </>
  );
}
