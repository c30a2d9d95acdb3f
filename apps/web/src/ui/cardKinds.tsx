import { useLingui } from "@lingui/react/macro";
import type { CardKind } from "@openchair/board";
import {
  Accessibility,
  CircleQuestionMark,
  Clock,
  Flag,
  Gift,
  Lightbulb,
  type LucideIcon,
  Package,
  Target,
} from "lucide-react";

/** Each kind of card has its own icon, beside its word. */
export const CARD_ICONS: Record<CardKind, LucideIcon> = {
  aim: Target,
  idea: Lightbulb,
  segment: Clock,
  question: CircleQuestionMark,
  concern: Flag,
  access: Accessibility,
  material: Package,
  takeaway: Gift,
};

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
