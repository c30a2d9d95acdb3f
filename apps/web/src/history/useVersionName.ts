import { useLingui } from "@lingui/react/macro";
import type { BoardVersion } from "../api/historyCalls.ts";

/** What a version is called: the name somebody gave it, or why it was kept. */
export function useVersionName(): (version: Pick<BoardVersion, "kind" | "name" | "byName">) => string {
  const { t } = useLingui();
  return ({ kind, name, byName }) => {
    const who = byName ?? t`somebody`;
    switch (kind) {
      case "named":
        return name === "" ? t`A version` : name;
      case "hour":
        return t`Kept by itself`;
      case "restore":
        return t`Before ${who} brought a version back`;
      case "format":
        return t`Before ${who} used a format`;
      case "signed":
        return t`Signed by ${who}`;
      case "published":
        return t`Published by ${who}`;
    }
  };
}
