import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { NewsPart, Thing } from "./news.ts";

/** So many of one kind of thing, in words. */
function useThings(): (thing: Thing | "card", count: number) => string {
  const { t } = useLingui();
  return (thing, count) =>
    ({
      card: () => t`${plural(count, { one: "# card", other: "# cards" })}`,
      aim: () => t`${plural(count, { one: "# aim", other: "# aims" })}`,
      idea: () => t`${plural(count, { one: "# idea", other: "# ideas" })}`,
      segment: () => t`${plural(count, { one: "# segment", other: "# segments" })}`,
      question: () => t`${plural(count, { one: "# question", other: "# questions" })}`,
      concern: () => t`${plural(count, { one: "# concern", other: "# concerns" })}`,
      access: () => t`${plural(count, { one: "# access card", other: "# access cards" })}`,
      material: () => t`${plural(count, { one: "# material card", other: "# material cards" })}`,
      takeaway: () => t`${plural(count, { one: "# take-away", other: "# take-aways" })}`,
      zone: () => t`${plural(count, { one: "# zone", other: "# zones" })}`,
      note: () => t`${plural(count, { one: "# note", other: "# notes" })}`,
      link: () => t`${plural(count, { one: "# link", other: "# links" })}`,
      comment: () => t`${plural(count, { one: "# comment", other: "# comments" })}`,
    })[thing]();
}

/** News in plain words: "Bo added 1 idea. Bo changed 2 cards." `who` is null when that is not known. */
export function useNewsWords(): (who: string | null, parts: readonly NewsPart[]) => string {
  const { t } = useLingui();
  const things = useThings();
  const language = useLanguage();
  return (name, parts) => {
    const who = name ?? t`Somebody`;
    const list = new Intl.ListFormat(language);
    const sentences = (["added", "changed", "removed"] as const).flatMap((deed) => {
      const what = list.format(
        parts.filter((part) => part.deed === deed).map(({ thing, count }) => things(thing, count)),
      );
      if (what === "") return [];
      return {
        added: t`${who} added ${what}.`,
        changed: t`${who} changed ${what}.`,
        removed: t`${who} removed ${what}.`,
      }[deed];
    });
    return sentences.join(" ");
  };
}
