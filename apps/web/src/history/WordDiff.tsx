import { Trans } from "@lingui/react/macro";
import { diffWordsWithSpace } from "diff";

/** Beyond this many letters words are shown one after the other: comparing them would hold up the page. */
const MOST_COMPARED = 20_000;

interface WordDiffProps {
  /** What the words are about; "" for nothing. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
}

/** Words before and after, with what went struck through and what came underlined, and both said to who does not see that. */
export function WordDiff({ lead, before, after }: WordDiffProps) {
  const isLong = before.length + after.length > MOST_COMPARED;
  const parts = isLong
    ? [
        { value: before, removed: true, added: false },
        { value: after, removed: false, added: true },
      ]
    : diffWordsWithSpace(before, after);
  return (
    <p className="diff">
      {lead === "" ? null : `${lead} `}
      {parts.map(({ value, removed, added }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
        if (!removed && !added) return <span key={at}>{value}</span>;
        const Mark = removed ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <Mark key={at}>
            <span className="visually-hidden"> [{removed ? <Trans>gone:</Trans> : <Trans>new:</Trans>} </span>
            {value}
            <span className="visually-hidden">] </span>
          </Mark>
        );
      })}
    </p>
  );
}
