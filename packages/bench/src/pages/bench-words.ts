import type { CanvasWords } from "@openchair/canvas";

/** Stands for any word, any function that makes one, and any group of them; on the screen it is nothing. */
const nothing: object = new Proxy(() => nothing, {
  get: (target, key) => (key === Symbol.toPrimitive ? () => "" : key === "prototype" ? target.prototype : nothing),
});

/**
 * The words of the canvas for the measured pages. Those on cards are there, because they take room; nobody reads the
 * others, so that this file need not follow when the canvas gets a new one.
 */
export const BENCH_WORDS = new Proxy(
  {
    kinds: {
      aim: "Aim",
      idea: "Idea",
      segment: "Segment",
      question: "Question",
      concern: "Concern",
      access: "Access",
      material: "Material",
      takeaway: "Take-away",
    },
    voices: {
      professional: "Professional",
      "emerging-leader": "Emerging leader",
      "lived-experience": "Lived experience",
    },
    dots: (count: number) => `${count} dots`,
    myDots: (count: number) => `My dots: ${count}`,
    cardSpoken: (kind: string, voices: string, text: string) => `${kind} by ${voices}: ${text}`,
    comments: (count: number) => `${count} comments`,
  } as Partial<CanvasWords>,
  { get: (target, key) => Reflect.get(target, key) ?? nothing },
) as CanvasWords;
