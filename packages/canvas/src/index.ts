export { BoardCanvas, type BoardCanvasProps } from "./BoardCanvas.tsx";
export type { CanvasPerson } from "./board-state.ts";
export type { CanvasWords } from "./words.ts";
