import { useLingui } from "@lingui/react/macro";
import type { CardKind } from "@openchair/board";

/** What each kind of card is called in the reader's language. */
export function useCardKindNames(): Record<CardKind, string> {
  const { t } = useLingui();
  return {
    aim: t`Aim`,
    idea: t`Idea`,
    segment: t`Segment`,
    question: t`Question`,
    concern: t`Concern`,
    access: t`Access`,
    material: t`Material`,
    takeaway: t`Take-away`,
  };
}
