/** Rings of chairs around five in the middle, one of them open: the fishbowl that gave the product its name. */
const INNER = [
  { angle: -90, fill: "none" },
  { angle: -18, fill: "var(--voice-professional)" },
  { angle: 54, fill: "var(--voice-emerging-leader)" },
  { angle: 126, fill: "var(--voice-lived-experience)" },
  { angle: 198, fill: "var(--quiet)" },
] as const;

const point = (angle: number, radius: number) => ({
  x: Math.round(150 + Math.cos((angle * Math.PI) / 180) * radius * 1.25),
  y: Math.round(112 + Math.sin((angle * Math.PI) / 180) * radius),
});

const ring = (count: number, radius: number) =>
  Array.from({ length: count }, (_, seat) => point((seat * 360) / count + radius, radius));

export function ChairCircle() {
  return (
    <svg className="chairs" viewBox="0 0 300 224" role="presentation" aria-hidden>
      {[...ring(14, 72), ...ring(20, 102)].map(({ x, y }) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r={5.5} fill="var(--line)" />
      ))}
      {INNER.map(({ angle, fill }) => {
        const { x, y } = point(angle, 36);
        const open = fill === "none";
        return (
          <circle
            key={angle}
            cx={x}
            cy={y}
            r={open ? 8.5 : 9}
            fill={fill}
            stroke={open ? "var(--accent)" : "none"}
            strokeWidth={2.5}
            strokeDasharray="3 3"
          />
        );
      })}
    </svg>
  );
}
