import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { focusAfter, type SectionOrder } from "./sections.ts";

/** What should get the focus as soon as it is drawn. */
type Wanted = { readonly item: string } | { readonly section: string } | { readonly adder: string };

const selectorOf = (wanted: Wanted) =>
  "item" in wanted
    ? `[data-item="${CSS.escape(wanted.item)}"]`
    : "section" in wanted
      ? `[data-heading="${CSS.escape(wanted.section)}"]`
      : `button[data-add="${CSS.escape(wanted.adder)}"], [data-add="${CSS.escape(wanted.adder)}"] button`;

/** The item that something belongs to: it lies in it, or in the comments on it. */
const itemAround = (element: Element | null): string | undefined => {
  const around = element?.closest<HTMLElement>("[data-item], [data-about]");
  return around?.dataset["item"] ?? around?.dataset["about"];
};

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

interface OutlineFocusOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly order: readonly SectionOrder[];
  readonly isShown: boolean;
  /** The item that had the focus, or was asked about in a dialog, is gone. */
  readonly onGone: (id: string) => void;
  readonly onFocus: (id: string | null) => void;
}

/**
 * Keeps the focus where the person left it. Items that others move are found again at their new place; when the item
 * itself is gone, its neighbour takes the focus.
 */
export function useOutlineFocus({ root, order, isShown, onGone, onFocus }: OutlineFocusOptions) {
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = useRef<Wanted | null>(null);
  /** Where the focus was last: the item, and the very element. */
  const last = useRef<{ readonly id: string; readonly element: Element | null } | null>(null);
  const before = useRef(order);
  const callbacks = useRef({ onGone, onFocus });
  callbacks.current = { onGone, onFocus };

  const reach = useCallback(
    (to: Wanted): boolean => {
      const element = root.current?.querySelector<HTMLElement>(selectorOf(to));
      if (!element) return false;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: "nearest" });
      return document.activeElement === element;
    },
    [root],
  );

  const focusOn = useCallback(
    (to: Wanted) => {
      wanted.current = reach(to) ? null : to;
    },
    [reach],
  );

  // After every drawing: what is wanted may have come, what had the focus may have gone.
  useLayoutEffect(() => {
    const was = before.current;
    before.current = order;
    if (!isShown) return;
    if (wanted.current && reach(wanted.current)) {
      wanted.current = null;
      return;
    }
    const had = last.current;
    if (!had || wanted.current) return;
    const isThere = (id: string) => order.some(({ items }) => items.includes(id));
    if (!isThere(had.id)) {
      const next = focusAfter(was, had.id, isThere);
      last.current = null;
      if (isNowhere() && next && !reach(next)) wanted.current = next;
      if (next && "item" in next) setCurrent(next.item);
      callbacks.current.onGone(had.id);
    } else if (had.element && !had.element.isConnected && isNowhere()) {
      reach({ item: had.id });
    }
  });

  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      const target = event.target as Element;
      const id = root.current?.contains(target) ? itemAround(target) : undefined;
      if (id !== undefined) {
        last.current = { id, element: target };
        setCurrent(id);
        callbacks.current.onFocus(id);
      } else if (!target.closest("[role=dialog], [role=menu], .popover")) {
        // Menus and dialogs about an item lie elsewhere in the page; anything else means that one has gone on.
        last.current = null;
      }
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, [root]);

  /** Dialogs about an item: what becomes of the item counts as if the focus were on it. */
  const holdOn = useCallback((id: string) => {
    last.current = { id, element: null };
  }, []);

  return { current, setCurrent, focusOn, holdOn };
}
