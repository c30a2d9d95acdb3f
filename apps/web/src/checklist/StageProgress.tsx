import { Plural, Trans } from "@lingui/react/macro";
import type { ChecklistProgress } from "@openchair/board";

/** How far a team is, as a bar: full for done, striped for what is not for them. The words beside it say the same. */
export function ProgressBar({ progress }: { readonly progress: ChecklistProgress }) {
  const { yes, notForUs, all } = progress;
  const share = (many: number) => ({ width: `${(many / Math.max(all, 1)) * 100}%` });
  return (
    <span className="check-bar" aria-hidden>
      <span className="check-bar__yes" style={share(yes)} />
      <span className="check-bar__not-for-us" style={share(notForUs)} />
    </span>
  );
}

/** The same in words: what is done, and what a team has decided is not for them. */
export function ProgressWords({ progress }: { readonly progress: ChecklistProgress }) {
  const { yes, notForUs, all } = progress;
  return (
    <span className="tabular">
      <Trans>
        {yes} of {all} done
      </Trans>
      {notForUs > 0 ? (
        <>
          {", "}
          <Plural value={notForUs} one="# not for us" other="# not for us" />
        </>
      ) : null}
    </span>
  );
}
