import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

export const TALK_FILTERS = ["open", "mine", "settled"] as const;
export type TalkFilterId = (typeof TALK_FILTERS)[number];

interface TalkFilterProps {
  readonly value: TalkFilterId;
  readonly counts: Readonly<Record<TalkFilterId, number>>;
  readonly onChange: (value: TalkFilterId) => void;
}

/** Which talks one wants to see, with how many there are. */
export function TalkFilter({ value, counts, onChange }: TalkFilterProps) {
  const names: Record<TalkFilterId, ReactNode> = {
    open: <Trans>Open</Trans>,
    mine: <Trans>For me</Trans>,
    settled: <Trans>Settled</Trans>,
  };
  return (
    <fieldset className="switch talk-filter">
      <legend className="visually-hidden">
        <Trans>Which talks to show</Trans>
      </legend>
      {TALK_FILTERS.map((id) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onChange(id)}>
          {names[id]}
          {counts[id] > 0 ? <span className="talk-filter__count">{counts[id]}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
