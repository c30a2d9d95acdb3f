import { Trans } from "@lingui/react/macro";

/** For people who use a keyboard: past the bar in one step. A plain anchor, so that it never goes through the router. */
export function SkipLink() {
  return (
    <a href="#main" className="skip-link visually-hidden">
      <Trans>Skip to the content</Trans>
    </a>
  );
}
