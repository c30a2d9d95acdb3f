import { IDEAS_ID } from "@openchair/board";
import { Box, type Editor, type TLShapeId } from "tldraw";

/** Around what is shown, in screen pixels. */
const MARGIN = 20;
/** Left of the tools, and between them and the board. */
const BESIDE_TOOLS = 10;
/** Below this zoom words are hard to read; a small screen then shows the first zone instead of everything. */
const READABLE_ZOOM = 0.6;

/** Screen pixels that the tools take at the left. They stand in one column or in two. */
function toolsWidth(editor: Editor): number {
  const tools = editor.getContainer().querySelector<HTMLElement>(".oc-tools");
  return tools ? tools.offsetLeft + tools.offsetWidth + BESIDE_TOOLS : MARGIN;
}

/** Screen pixels kept free at the top. The app sets `--oc-clear-top` where something of its own lies over the board there. */
function topMargin(editor: Editor): number {
  const asked = Number.parseFloat(getComputedStyle(editor.getContainer()).getPropertyValue("--oc-clear-top"));
  return Number.isFinite(asked) ? asked : MARGIN;
}

/** Shows the whole board beside the tools, never larger than life. */
export function showAll(editor: Editor, animate = true): void {
  const all = editor.getCurrentPageBounds();
  if (!all) return;
  const screen = editor.getViewportScreenBounds();
  const room = { w: screen.w - toolsWidth(editor) - MARGIN, h: screen.h - topMargin(editor) - MARGIN };
  place(editor, all, Math.min(1, room.w / all.w, room.h / all.h), animate);
}

/** The part of the board that is in sight and not under the tools. */
export function besideTools(editor: Editor): Box {
  const { x, y, w, h } = editor.getViewportPageBounds();
  const tools = toolsWidth(editor) / editor.getZoomLevel();
  return new Box(x + tools, y, w - tools, h);
}

/** Shows one part of the board beside the tools, never larger than life. */
export function showBox(editor: Editor, bounds: Box): void {
  const screen = editor.getViewportScreenBounds();
  const room = { w: screen.w - toolsWidth(editor) - MARGIN, h: screen.h - topMargin(editor) - MARGIN };
  place(editor, bounds, Math.min(1, room.w / bounds.w, room.h / bounds.h), true);
}

/** Shows just this part of the board beside the tools, as large as it fits: what somebody else sees, seen here too. */
export function fitBox(editor: Editor, box: Box): void {
  const screen = editor.getViewportScreenBounds();
  const tools = toolsWidth(editor);
  const zoom = Math.min((screen.w - tools) / box.w, screen.h / box.h);
  // The windows of two people are hardly alike: what is left over stands on both sides.
  const spare = { x: (screen.w - tools) / zoom - box.w, y: screen.h / zoom - box.h };
  look(editor, { x: -box.x + tools / zoom + spare.x / 2, y: -box.y + spare.y / 2, z: zoom }, true);
}

/** Moves the board until a thing that is not wholly in sight, or under the tools, stands in the middle. */
export function bringIntoView(editor: Editor, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id);
  if (!bounds) return;
  const tools = toolsWidth(editor) / editor.getZoomLevel();
  if (besideTools(editor).contains(bounds)) return;
  const point = { x: bounds.center.x - tools / 2, y: bounds.center.y };
  const duration = editor.user.getAnimationSpeed() * 150;
  editor.centerOnPoint(point, duration > 0 ? { animation: { duration } } : { immediate: true });
}

/** Where a visit starts: everything when that is readable, else the top left at a size that is. */
export function showStart(editor: Editor): void {
  const all = editor.getCurrentPageBounds();
  if (!all) return;
  const screen = editor.getViewportScreenBounds();
  const zoom = Math.min(1, (screen.w - toolsWidth(editor) - MARGIN) / all.w);
  if (zoom >= READABLE_ZOOM) {
    place(editor, all, zoom, false);
    return;
  }
  const first = editor.getShapePageBounds(IDEAS_ID as TLShapeId) ?? all;
  place(editor, first, Math.min(1, (screen.w - toolsWidth(editor) - MARGIN / 2) / first.w), false);
}

function place(editor: Editor, bounds: Box, zoom: number, animate: boolean): void {
  look(editor, { x: -bounds.x + toolsWidth(editor) / zoom, y: -bounds.y + topMargin(editor) / zoom, z: zoom }, animate);
}

function look(editor: Editor, camera: { x: number; y: number; z: number }, animate: boolean): void {
  const speed = animate ? editor.user.getAnimationSpeed() : 0;
  editor.setCamera(camera, speed > 0 ? { animation: { duration: 150 * speed } } : { immediate: true });
}
