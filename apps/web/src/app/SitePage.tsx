import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Armchair } from "lucide-react";
import type { ReactNode } from "react";
import { Footer } from "./Footer.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { YouMenu } from "./YouMenu.tsx";

interface SitePageProps {
  readonly children: ReactNode;
  /** What stands beside the mark in the bar; the product's name when left out. */
  readonly title?: ReactNode;
  /** Tabs in the middle of the bar. */
  readonly tabs?: ReactNode;
  readonly narrow?: boolean;
}

/** The frame of every page but the board: bar, content, foot. */
export function SitePage({ children, title, tabs, narrow = false }: SitePageProps) {
  return (
    <div className="page">
      <SkipLink />
      <header className="topbar">
        <Link to="/" className="brand">
          <Armchair size={22} aria-hidden />
          <span className="brand__words">
            {title ?? <span className="brand__name">Open Chair</span>}
            {title ? (
              <span className="visually-hidden">
                <Trans>Go to the start page</Trans>
              </span>
            ) : null}
          </span>
        </Link>
        {tabs}
        <div className="topbar__end">
          <YouMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={narrow ? "page__main page__main--narrow" : "page__main"}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
