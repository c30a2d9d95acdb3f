import { useLingui } from "@lingui/react/macro";
import type { Verdict } from "@openchair/programme";
import { CircleDashed, CircleHelp, CircleX, Presentation, Star, ThumbsDown, ThumbsUp } from "lucide-react";
import type { Length, Status } from "./choosing.ts";

/** Each with its own shape, so that colour is never needed to tell them apart. */
export const STATUS_ICONS = {
  open: CircleDashed,
  shortlisted: Star,
  session: Presentation,
  declined: CircleX,
} as const;
export const VERDICT_ICONS = { yes: ThumbsUp, maybe: CircleHelp, no: ThumbsDown } as const;

export function useStatusWords(): Readonly<Record<Status, string>> {
  const { t } = useLingui();
  return { open: t`Open`, shortlisted: t`Shortlist`, session: t`Session`, declined: t`Declined` };
}

export function useVerdictWords(): Readonly<Record<Verdict, string>> {
  const { t } = useLingui();
  return { yes: t`Yes`, maybe: t`Maybe`, no: t`No` };
}

export function useLengthWords(): Readonly<Record<Length, string>> {
  const { t } = useLingui();
  return {
    none: t`No description`,
    short: t`Under 100 words`,
    medium: t`100 to 300 words`,
    long: t`Over 300 words`,
  };
}
