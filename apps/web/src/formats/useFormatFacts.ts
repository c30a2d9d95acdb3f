import { useLingui } from "@lingui/react/macro";
import type { Format } from "@openchair/formats";

/** How many people a format carries and how long it takes, in words. */
export function useFormatFacts(): { size(format: Format): string; minutes(format: Format): string } {
  const { t } = useLingui();
  return {
    size({ size: { min, max } }) {
      return max === null ? t`${min} people or more` : t`${min} to ${max} people`;
    },
    minutes({ minutes: { min, max } }) {
      if (min === max) return t`${min} minutes`;
      if (max <= 240) return t`${min} to ${max} minutes`;
      const days = Math.round(max / 480);
      return t`${min} minutes to ${days} days`;
    },
  };
}
