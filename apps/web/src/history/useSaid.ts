import { useLingui } from "@lingui/react/macro";
import { excerpt } from "./changeRow.ts";

/** Words that all sentences about changes are made of. */
export interface Said {
  /** What somebody wrote, in quotation marks. */
  readonly quoted: (text: string) => string;
  /** A value that was and is: "" is nothing. */
  readonly change: (label: string, before: string, after: string) => string;
  readonly yesNo: (value: boolean | null) => string;
}

export function useSaid(): Said {
  const { t } = useLingui();
  return {
    quoted: (text) => {
      const words = excerpt(text);
      return words === "" ? t`no words` : t`“${words}”`;
    },
    change(label, before, after) {
      if (before === "") return t`${label}: ${after}. Nothing was said before.`;
      if (after === "") return t`${label}: nothing is said any more. It was: ${before}.`;
      return t`${label}: ${after} instead of ${before}.`;
    },
    yesNo: (value) => (value === null ? "" : value ? t`yes` : t`no`),
  };
}
