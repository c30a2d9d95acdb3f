import { Trans, useLingui } from "@lingui/react/macro";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { PageHeading, usePageTitle } from "./PageHeading.tsx";
import { SitePage } from "./SitePage.tsx";

/** An address that leads nowhere. */
export function MissingPage() {
  const { t } = useLingui();
  usePageTitle(t`Page not found`);
  return (
    <SitePage narrow>
      <div className="stack">
        <PageHeading>
          <Trans>There is no page here</Trans>
        </PageHeading>
        <p>
          <Trans>The address may be mistyped, or the page may have moved.</Trans>
        </p>
        <p>
          <Link to="/" className="button">
            <Trans>Go to the start page</Trans>
          </Link>
        </p>
      </div>
    </SitePage>
  );
}

/** Something broke while drawing a page. What people wrote is kept by the server, so it is safe to load again. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  usePageTitle(t`Something went wrong`);
  return (
    <SitePage narrow>
      <div className="stack" role="alert">
        <PageHeading>
          <Trans>Something went wrong on this page</Trans>
        </PageHeading>
        <p>
          <Trans>Everything that was shown as saved is safe. Loading the page again often helps.</Trans>
        </p>
        <p>
          <button type="button" className="button button--go" onClick={() => location.reload()}>
            <Trans>Load the page again</Trans>
          </button>
        </p>
        <p className="small quiet">{error instanceof Error ? error.message : String(error)}</p>
      </div>
    </SitePage>
  );
}
