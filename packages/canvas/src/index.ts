export { BoardCanvas, type BoardCanvasProps, type CanvasPerson } from "./BoardCanvas.tsx";
export type { CanvasWords } from "./words.ts";
