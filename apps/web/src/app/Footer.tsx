import { Trans } from "@lingui/react/macro";
import { LanguageMenu } from "./LanguageMenu.tsx";

export function Footer() {
  return (
    <footer className="footer row">
      <p>
        <Trans>Open Chair: one chair always stays open for the next voice.</Trans>
      </p>
      <LanguageMenu />
    </footer>
  );
}
