import { type CanvasRecord, RUN_SHEET_ID } from "@openchair/board";

/** Position and size of a run-sheet row follow from its order, so its own values stay as they were (rule B9). */
export function withoutRowPlace(from: CanvasRecord | null, to: CanvasRecord): CanvasRecord {
  if (to["parentId"] !== RUN_SHEET_ID || !from) return to;
  const place = { x: from["x"], y: from["y"], rotation: from["rotation"] };
  const size = from["props"] as { w?: number; h?: number };
  return { ...to, ...place, props: { ...(to["props"] as object), w: size.w, h: size.h } };
}
