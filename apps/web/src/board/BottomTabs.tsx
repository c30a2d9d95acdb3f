import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { FileText, LayoutDashboard, ListChecks } from "lucide-react";

/** The views of a board on a phone, within reach of the thumb. */
export function BottomTabs({ boardId }: { readonly boardId: string }) {
  const { t } = useLingui();
  const tabs = [
    { view: "canvas", icon: LayoutDashboard, name: <Trans>Board</Trans> },
    { view: "session", icon: ListChecks, name: <Trans>Session</Trans> },
    { view: "brief", icon: FileText, name: <Trans>Brief</Trans> },
  ] as const;
  return (
    <nav className="bottom-tabs" aria-label={t`Views of this board`}>
      {tabs.map(({ view: tab, icon: Icon, name }) => (
        <Link key={tab} to="/boards/$boardId/{-$view}" params={{ boardId, view: tab }} activeOptions={{ exact: true }}>
          <Icon size={22} aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}
