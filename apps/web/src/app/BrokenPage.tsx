import { Trans, useLingui } from "@lingui/react/macro";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { PageHeading, usePageTitle } from "./PageHeading.tsx";

/**
 * Something broke while drawing a page. What people wrote is kept by the server, so it is safe to load again. It stands by
 * itself: it is there before anything else has come.
 */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  usePageTitle(t`Something went wrong`);
  return (
    <main className="page__main page__main--narrow">
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
    </main>
  );
}
