import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
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
