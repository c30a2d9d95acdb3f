import { useLingui } from "@lingui/react/macro";
import type { OutlineSection } from "./sections.ts";

/** What a section of the outline is called. */
export function useSectionName(): (section: Pick<OutlineSection, "kind" | "zone">) => string {
  const { t } = useLingui();
  return ({ kind, zone }) =>
    ({
      aim: () => t`Aim`,
      "run-sheet": () => t`Run sheet`,
      ideas: () => t`Ideas so far`,
      loose: () => t`Elsewhere on the board`,
      zone: () => zone?.name.trim() || t`Zone without a name`,
    })[kind]();
}
