import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Armchair, Eye, History, PanelRightClose, PanelRightOpen, UserRoundPlus } from "lucide-react";
import type { ReactNode } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import type { BoardView } from "../app/router.tsx";

interface TopBarProps {
  readonly info: BoardInfo;
  readonly title: string;
  readonly view: BoardView;
  /** Whether what was written is safe. */
  readonly save: ReactNode;
  /** The way to stop the board, for those who may. */
  readonly stop: ReactNode;
  readonly avatars: ReactNode;
  readonly onInvite: (() => void) | undefined;
  readonly panelOpen: boolean;
  readonly onTogglePanel: () => void;
}

/** Over every view of a board: where one is, which view, whether it is saved, who is here. */
export function TopBar(props: TopBarProps) {
  const { info, title, view, save, stop, avatars, onInvite, panelOpen, onTogglePanel } = props;
  const { t } = useLingui();
  const boardId = info.board.id;
  const curator = info.me.seat === "curator";
  const names = { canvas: <Trans>Canvas</Trans>, outline: <Trans>Outline</Trans>, brief: <Trans>Brief</Trans> };
  const heading =
    view === "brief" || view === "history" ? (
      <p className="board-name__title one-line" title={title}>
        {title}
      </p>
    ) : (
      <PageHeading className="board-name__title one-line">
        <span title={title}>{title}</span>
      </PageHeading>
    );
  return (
    <header className="topbar board-bar">
      <div className="brand">
        <Link to="/" className="button button--plain button--icon board-bar__home" aria-label={t`Go to the start page`}>
          <Armchair size={22} aria-hidden />
        </Link>
        <div className="board-name">
          <p className="small quiet one-line">
            {curator ? (
              <Link to="/streams/$streamId" params={{ streamId: info.stream.id }} className="board-name__stream">
                {info.stream.title}
              </Link>
            ) : (
              info.stream.title
            )}
          </p>
          {heading}
        </div>
      </div>
      <nav className="switch board-bar__switch" aria-label={t`Views of this board`}>
        {(["canvas", "outline", "brief"] as const).map((each) => (
          <Link
            key={each}
            to="/boards/$boardId/{-$view}"
            params={{ boardId, view: each }}
            // On a large screen the session's own page is the canvas with its panel.
            {...(each === (view === "session" ? "canvas" : view) ? { "aria-current": "page" as const } : {})}
          >
            {names[each]}
          </Link>
        ))}
      </nav>
      <div className="topbar__end">
        {info.me.may.write ? null : (
          <span className="chip board-bar__looking">
            <Eye size={16} aria-hidden />
            <Trans>Looking on</Trans>
          </span>
        )}
        {save}
        {stop}
        <div className="board-bar__wide">{avatars}</div>
        {onInvite ? (
          <button type="button" className="button board-bar__wide" onClick={onInvite}>
            <UserRoundPlus size={18} aria-hidden />
            <Trans>Invite</Trans>
          </button>
        ) : null}
        {info.me.seat === "observer" ? null : (
          <Link
            to="/boards/$boardId/{-$view}"
            params={{ boardId, view: "history" }}
            className="button button--plain button--icon board-bar__wide"
            aria-label={t`History`}
          >
            <History size={20} aria-hidden />
          </Link>
        )}
        {view === "brief" || view === "history" ? null : (
          <button
            type="button"
            className="button button--plain button--icon board-bar__wide"
            aria-expanded={panelOpen}
            aria-controls="panel"
            aria-label={t`Side panel`}
            onClick={onTogglePanel}
          >
            {panelOpen ? <PanelRightClose size={20} aria-hidden /> : <PanelRightOpen size={20} aria-hidden />}
          </button>
        )}
      </div>
    </header>
  );
}
