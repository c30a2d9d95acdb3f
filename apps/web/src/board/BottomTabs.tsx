import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { ClipboardList, FileText, LayoutDashboard, ListChecks } from "lucide-react";
import type { BoardView } from "../app/router.tsx";

interface BottomTabsProps {
  readonly boardId: string;
  readonly view: BoardView;
}

/** The views of a board on a phone, within reach of the thumb. */
export function BottomTabs({ boardId, view }: BottomTabsProps) {
  const { t } = useLingui();
  const tabs = [
    { view: "outline", icon: ListChecks, name: <Trans>Outline</Trans> },
    { view: "canvas", icon: LayoutDashboard, name: <Trans>Canvas</Trans> },
    { view: "session", icon: ClipboardList, name: <Trans>Session</Trans> },
    { view: "brief", icon: FileText, name: <Trans>Brief</Trans> },
  ] as const;
  return (
    <nav className="bottom-tabs" aria-label={t`Views of this board`}>
      {tabs.map(({ view: tab, icon: Icon, name }) => (
        <Link
          key={tab}
          to="/boards/$boardId/{-$view}"
          params={{ boardId, view: tab }}
          // The address alone may not say it: a board without a view opens on one that fits the screen.
          {...(tab === view ? { "aria-current": "page" as const } : {})}
        >
          <Icon size={22} aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}
