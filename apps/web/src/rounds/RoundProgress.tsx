import { Trans } from "@lingui/react/macro";
import type { BoardRound } from "../api/roundCalls.ts";

/** More people than this are not drawn one by one. */
const DRAWN = 12;

/** How many have said that they have written: as dots, which say nothing of who, and in words. */
export function RoundProgress({ round }: { readonly round: Pick<BoardRound, "written" | "people"> }) {
  const { written, people } = round;
  return (
    <span className="round-progress">
      {people <= DRAWN ? (
        <span className="round-dots" aria-hidden>
          {Array.from({ length: people }, (_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are all alike
            <i key={n} className={n < written ? "round-dot round-dot--full" : "round-dot"} />
          ))}
        </span>
      ) : null}
      <span className="tabular">
        <Trans>
          {written} of {people} have written
        </Trans>
      </span>
    </span>
  );
}
