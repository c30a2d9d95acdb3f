import { useLingui } from "@lingui/react/macro";
import type { BriefField } from "@openchair/board";

/** What each field of the brief is called, and what to write in it. The names are those of the brief itself. */
export function useBriefFieldWords(): Record<BriefField, { readonly label: string; readonly help: string }> {
  const { t } = useLingui();
  return {
    title: { label: t`Title`, help: t`Short and plain, so that people want to come.` },
    pitch: { label: t`In one line`, help: t`What happens, as you would tell it to a friend.` },
    aim: { label: t`Aim`, help: t`What will be different for people afterwards?` },
    audience: { label: t`Who it is for`, help: t`Who should come, and what do you ask of them?` },
    takeaways: { label: t`What people leave with`, help: t`Two to four things. Put each on its own line.` },
    abstract: { label: t`For the programme`, help: t`The text that is printed. Up to 200 words reads best.` },
    formatWhy: { label: t`Why this format`, help: t`What can people do in it that they could not do in another?` },
    shaped: {
      label: t`How lived experience shaped this`,
      help: t`What is different because of it? Written or approved by that co-chair.`,
    },
    interaction: {
      label: t`Ways to take part`,
      help: t`By speaking and by writing. What if 5 people come, and what if 100?`,
    },
    layout: {
      label: t`The room`,
      help: t`Who sits where, places for wheelchairs, who sees whom: so that people can picture it.`,
    },
    access: {
      label: t`Access plan`,
      help: t`Captions, steps, breaks, a quiet place, whom to ask. Nothing about anybody’s health.`,
    },
    consent: { label: t`Consent, in your words`, help: t`What people need to know before they say yes or no.` },
    risks: { label: t`If things go wrong`, help: t`Up to five, each on its own line, with what you do then.` },
    followUp: { label: t`Afterwards`, help: t`What you share with those who came, where, and by which day.` },
    tool: { label: t`To take home`, help: t`A link or a sheet that people can use the next day.` },
    evidence: { label: t`Evidence, countries, settings`, help: t`Where has this been tried? What is it built on?` },
    easy: {
      label: t`In easy words`,
      help: t`For everyone who comes: short sentences, no hard words, up to 150 words.`,
    },
  };
}
