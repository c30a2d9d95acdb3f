export { BoardCanvas, type BoardCanvasProps } from "./BoardCanvas.tsx";
export type { CanvasPerson, CanvasTalk, ShownDots } from "./board-state.ts";
export type { KeptPicture, PictureFault, Pictures } from "./images/pictures.ts";
export type { BoardBox, CanvasHandle, CanvasPlace } from "./view-handle.ts";
export type { CanvasWords } from "./words.ts";
