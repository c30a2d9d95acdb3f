import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface BoardLinkProps {
  readonly boardId: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A link to a board. Unlike the router's own it does not look at each change of the address, which hundreds of them on
 * one page would feel at every letter that is typed into its search.
 */
export function BoardLink({ boardId, className, children }: BoardLinkProps) {
  const router = useRouter();
  const place = { to: "/boards/$boardId/{-$view}", params: { boardId } } as const;
  const follow = (event: MouseEvent) => {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (opensElsewhere || event.defaultPrevented) return;
    event.preventDefault();
    void router.navigate(place);
  };
  return (
    <a
      href={`/boards/${encodeURIComponent(boardId)}`}
      className={className}
      onClick={follow}
      onPointerEnter={() => void router.preloadRoute(place)}
    >
      {children}
    </a>
  );
}
