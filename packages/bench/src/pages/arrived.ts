import { type Editor, getDefaultColorTheme, type TLShape, type TLShapeId } from "tldraw";
import type { Change } from "../boards/make-changes.ts";

type Props = { readonly [key: string]: unknown };
const props = (shape: TLShape) => shape.props as Props;
const isNear = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) < 0.01;

/** True when the store says what the sender of the change meant. */
export function isInStore(editor: Editor, change: Change): boolean {
  const shape = editor.getShape(change.id as TLShapeId);
  if (!shape) return false;
  if (change.what === "move") return isNear(shape.x, change.x) && isNear(shape.y, change.y);
  if (change.what === "recolour")
    return (props(shape)["color"] ?? props(shape)["kind"]) === (props(shape)["color"] ? change.colour : change.kind);
  return editor.getShapeUtil(shape).getText(shape) === change.words;
}

/** What the browser has laid out for a shape. */
export const shapeElement = (id: string) => document.querySelector<HTMLElement>(`.tl-shape[data-shape-id="${id}"]`);

/** True when what the browser has laid out says so, for shapes in view and those beside it alike. */
export function isOnScreen(editor: Editor, change: Change): boolean {
  const element = shapeElement(change.id);
  if (!element) return false;
  if (change.what === "move") {
    const [, , , , x, y] = /matrix\(([^)]*)\)/.exec(element.style.transform)?.[1]?.split(",").map(Number) ?? [];
    return isNear(x, change.x) && isNear(y, change.y);
  }
  if (change.what === "write") return element.textContent?.includes(change.words) ?? false;
  const card = element.querySelector<HTMLElement>(".oc-card");
  if (card) return card.dataset["kind"] === change.kind;
  const note = element.querySelector<HTMLElement>(".tl-note__container");
  const theme = getDefaultColorTheme({ isDarkMode: editor.user.getIsDarkMode() });
  const wanted = new Option();
  wanted.style.backgroundColor = theme[change.colour as "light-red"].note.fill;
  return note?.style.backgroundColor === wanted.style.backgroundColor;
}
