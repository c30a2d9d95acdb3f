import { Trans } from "@lingui/react/macro";
import { LANGUAGES, type Language } from "@openchair/formats";
import { Globe } from "lucide-react";
import { switchLanguage } from "../i18n/activate.ts";
import { LANGUAGE_NAMES } from "../i18n/languages.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { MenuButton } from "../ui/MenuButton.tsx";

/** Choose the language of the screen. Every language is named in itself. */
export function LanguageMenu() {
  const language = useLanguage();
  return (
    <MenuButton
      className="button button--plain"
      menuLabel="Language · Sprog · Taal"
      choices={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id], lang: id }))}
      selected={language}
      onChoose={(id) => void switchLanguage(id as Language)}
    >
      <Globe size={18} aria-hidden />
      <span>
        <span className="visually-hidden">
          <Trans>Language:</Trans>{" "}
        </span>
        {LANGUAGE_NAMES[language]}
      </span>
    </MenuButton>
  );
}
