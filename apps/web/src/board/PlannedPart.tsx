import { Plural, Trans } from "@lingui/react/macro";
import type { RunSheet } from "@openchair/board";
import { TriangleAlert } from "lucide-react";

/** How the minutes of the run sheet stand against the slot, as a bar and in words. */
export function PlannedPart({ sheet }: { readonly sheet: RunSheet }) {
  const { planned, slot, over, spare, rows } = sheet;
  const whole = Math.max(planned, slot, 1);
  return (
    <section className="panel__part" aria-labelledby="planned">
      <h2 id="planned" className="panel__heading">
        <Trans>Minutes planned</Trans>
      </h2>
      <div className="planned" aria-hidden>
        <span className="planned__in" style={{ width: `${(Math.min(planned, slot) / whole) * 100}%` }} />
        {over > 0 ? <span className="planned__over" style={{ width: `${(over / whole) * 100}%` }} /> : null}
      </div>
      <p>
        <strong className="tabular">
          <Trans>
            {planned} of {slot} minutes
          </Trans>
        </strong>
        {". "}
        {over > 0 ? (
          <span className="warn-words">
            <TriangleAlert size={16} aria-hidden />{" "}
            <Plural value={over} one="That is # minute too long." other="That is # minutes too long." />
          </span>
        ) : null}
        {spare > 0 && rows.length > 0 ? (
          <Plural value={spare} one="# minute is still free." other="# minutes are still free." />
        ) : null}
        {over === 0 && spare === 0 ? <Trans>It fits exactly.</Trans> : null}
        {rows.length === 0 ? <Trans>Put segments into the run sheet to fill them.</Trans> : null}
      </p>
    </section>
  );
}
