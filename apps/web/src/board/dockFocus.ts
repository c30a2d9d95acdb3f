/** Id of the heading of the selected card's details; its button takes the focus. */
export const DOCK_HEADING = "selected-card";

/** True where the panel does not stand beside the canvas but takes its place; the same width as in board.css. */
export const panelIsPage = (): boolean => matchMedia("(max-width: 50rem)").matches;

/** Moves the focus from the canvas to the details of the selected card, at once or as soon as they are drawn. */
export function focusDetails(): void {
  const focus = () => document.querySelector<HTMLElement>(`#${DOCK_HEADING} button`)?.focus();
  focus();
  requestAnimationFrame(focus);
}

/** Moves the focus to an item of the outline that is shown. */
export function focusItem(id: string): void {
  const item = document.querySelector<HTMLElement>(`.outline [data-item="${CSS.escape(id)}"]`);
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
}

/** Moves the focus back to the canvas, where the card is still selected. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>(".board__canvas [role=application]")?.focus();
}
