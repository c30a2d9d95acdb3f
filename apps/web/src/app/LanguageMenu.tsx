import { Trans } from "@lingui/react/macro";
import { LANGUAGES, type Language } from "@openchair/formats";
import { Globe } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { switchLanguage } from "../i18n/activate.ts";
import { LANGUAGE_NAMES } from "../i18n/languages.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** Choose the language of the screen. Every language is named in itself. */
export function LanguageMenu() {
  const language = useLanguage();
  return (
    <MenuTrigger>
      <Button className="button button--plain">
        <Globe size={18} aria-hidden />
        <span>
          <span className="visually-hidden">
            <Trans>Language:</Trans>{" "}
          </span>
          {LANGUAGE_NAMES[language]}
        </span>
      </Button>
      <Popover className="popover">
        <Menu
          className="list"
          aria-label="Language · Sprog · Taal"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onSelectionChange={(keys) => {
            const [chosen] = keys === "all" ? [] : [...keys];
            if (chosen !== undefined) void switchLanguage(chosen as Language);
          }}
        >
          {LANGUAGES.map((id) => (
            <MenuItem key={id} id={id} className="list__item" textValue={LANGUAGE_NAMES[id]}>
              <span lang={id}>{LANGUAGE_NAMES[id]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
