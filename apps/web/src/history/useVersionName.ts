import { useLingui } from "@lingui/react/macro";
import { formatName } from "@openchair/formats";
import type { BoardVersion } from "../api/historyCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** What a version is called: the name somebody gave it, or why it was kept. */
export function useVersionName(): (version: Pick<BoardVersion, "kind" | "name" | "format" | "byName">) => string {
  const { t } = useLingui();
  const language = useLanguage();
  return ({ kind, name, format, byName }) => {
    const who = byName ?? t`somebody`;
    switch (kind) {
      case "named":
        return name === "" ? t`A version` : name;
      case "hour":
        return t`Kept by itself`;
      case "restore":
        return t`Before ${who} brought a version back`;
      case "format": {
        const what = formatName(format, language);
        return what === "" ? t`Before ${who} laid in a format` : t`Before the format “${what}” was laid in`;
      }
      case "signed":
        return t`Signed by ${who}`;
      case "published":
        return t`Published by ${who}`;
    }
  };
}
