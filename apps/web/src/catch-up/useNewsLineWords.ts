import { useLingui } from "@lingui/react/macro";
import type { BriefField } from "@openchair/board";
import type { NewsGroup, NewsLine } from "@openchair/programme";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** What the groups of news are called. */
export function useNewsGroupNames(): Readonly<Record<NewsGroup, string>> {
  const { t } = useLingui();
  return {
    decision: t`Decided`,
    question: t`Questions for you`,
    idea: t`New cards`,
    minutes: t`Run sheet`,
    comment: t`Comments`,
    brief: t`Brief`,
  };
}

/** One line of news as a sentence. */
export function useNewsLineWords(): (line: NewsLine) => string {
  const { t } = useLingui();
  const list = new Intl.ListFormat(useLanguage());
  const fields = useBriefFieldWords();
  return ({ kind, byNames, text, before, minutes, place }) => {
    const who = byNames.length > 0 ? list.format(byNames) : t`Someone`;
    const segment = text === "" ? t`A segment without words` : text;
    switch (kind) {
      case "signed":
        return t`${who} signed the brief.`;
      case "unsigned":
        return t`${who} took their signature back.`;
      case "published":
        return t`${who} published the brief.`;
      case "unpublished":
        return t`${who} took the published brief back.`;
      case "paused":
        return t`${who} stopped the board: talk first.`;
      case "resumed":
        return t`${who} ended the stop: you have talked.`;
      case "facts":
        return t`${who} changed the facts of the session.`;
      case "dates":
        return t`${who} changed dates.`;
      case "restored":
        return t`${who} brought back an earlier version.`;
      case "look":
        return t`${who} asked the team for a look.`;
      case "round":
        return t`The quiet round “${text}” was revealed: add yours first, or look.`;
      case "question":
        return t`${who} asks: “${text}”`;
      case "answer":
        return text === "" ? t`${who} said something to you.` : t`${who} to you: “${text}”`;
      case "idea":
        return t`${who} added “${text}”`;
      case "segment":
        return t`${who} put in “${segment}”, ${minutes} min`;
      case "minutes":
        return t`${who} gave “${segment}” ${minutes} min, before ${before}`;
      case "comment":
        return text === "" ? t`${who} said something.` : t`${who} said “${text}”`;
      case "words": {
        const field = place.slice("brief:".length);
        const label = field in fields ? fields[field as BriefField].label : field;
        return t`${who} wrote in “${label}”`;
      }
    }
  };
}
