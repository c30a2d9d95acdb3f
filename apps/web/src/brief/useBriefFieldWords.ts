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
  };
}
