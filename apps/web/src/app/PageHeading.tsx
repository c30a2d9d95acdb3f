import { useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

/** The page whose heading had the focus last. On the very first page the browser's own start is left alone. */
let announcedPath: string | null = null;

/** Sets the title of the window: what this page is, then the product. */
export function usePageTitle(...parts: readonly (string | null | undefined)[]): void {
  const title = [...parts.filter((part) => part), "Open Chair"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** True when what has come has put the focus on something of its own already: a card that is shown in two views, say. */
const hasOwnFocus = () => document.activeElement?.closest("[data-own-focus]")?.checkVisibility() === true;

/**
 * The one h1 of a page. It takes the focus when somebody comes from another page, so that reading starts here; not from
 * a view that knows better where to start (`data-own-focus`).
 */
export function PageHeading({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Where one has arrived, not where one is going: the heading that is about to leave must not take the focus with it.
  const path = useRouterState({
    select: ({ location, resolvedLocation }) => (resolvedLocation ?? location).pathname,
  });
  useEffect(() => {
    if (announcedPath !== null && announcedPath !== path && !hasOwnFocus()) {
      heading.current?.focus({ preventScroll: true });
    }
    announcedPath = path;
  }, [path]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
