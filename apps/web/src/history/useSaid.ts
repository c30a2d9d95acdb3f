import { useLingui } from "@lingui/react/macro";
import { type ChangeLine, nameOf } from "./changeRow.ts";

/** Words that all sentences about changes are made of. */
export interface Said {
  /** What somebody wrote, in quotation marks. */
  readonly quoted: (text: string) => string;
  /** What a card or the like is called, in quotation marks. */
  readonly named: (text: string) => string;
  /** A value that is and was; "" is nothing. */
  readonly change: (label: string, before: string, after: string) => ChangeLine;
  /** What it was, for a value that the sentence names itself. */
  readonly before: (value: string) => string;
  readonly yesNo: (value: boolean | null) => string;
}

export function useSaid(): Said {
  const { t } = useLingui();
  const quoted = (text: string) => {
    const words = text.trim();
    return words === "" ? t`no words` : t`“${words}”`;
  };
  const before = (value: string) => t`Before: ${value}.`;
  return {
    quoted,
    named: (text) => quoted(nameOf(text)),
    change(label, was, is) {
      const unsaid = t`not said`;
      const now = is || unsaid;
      return { words: t`${label}: ${now}.`, was: before(was || unsaid) };
    },
    before,
    yesNo: (value) => (value === null ? "" : value ? t`yes` : t`no`),
  };
}
