import { Plural, Trans } from "@lingui/react/macro";
import type { BoardState } from "../api/boardStateCalls.ts";
import { useChangeWords } from "./useChangeWords.ts";

/** As many changes as can be taken in; the rest is counted. */
const MOST = 8;

/** What has changed since somebody signed, line by line. */
export function ChangeList({ changes }: { readonly changes: BoardState["signatures"][number]["changes"] }) {
  const words = useChangeWords();
  const more = changes.length - MOST;
  return (
    <ul className="agree__changes small">
      {changes.slice(0, MOST).map((change) => (
        <li key={`${change.what} ${change.where} ${change.part} ${change.after}`}>{words(change)}</li>
      ))}
      {more > 0 ? (
        <li>
          <Trans>
            and <Plural value={more} one="# more change" other="# more changes" />
          </Trans>
        </li>
      ) : null}
    </ul>
  );
}
