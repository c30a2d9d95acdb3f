import { Plural, Trans } from "@lingui/react/macro";
import type { ThreadState } from "@openchair/programme";
import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";

/** Three shapes that differ without any colour. */
export const STATE_ICONS = { missing: CircleDashed, claimed: CircleDot, evidenced: CircleCheck } as const;

interface ThreadStateWordProps {
  readonly state: ThreadState;
  readonly cards: number;
}

/** How a team stands to a red thread: a mark and words. */
export function ThreadStateWord({ state, cards }: ThreadStateWordProps) {
  const Icon = STATE_ICONS[state];
  return (
    <span className={`thread-state thread-state--${state}`}>
      <Icon size={16} aria-hidden />
      <span>
        {state === "missing" ? <Trans>Not yet</Trans> : null}
        {state === "claimed" ? <Trans>Taken up, no card shows it yet</Trans> : null}
        {state === "evidenced" ? <Plural value={cards} one="Shown by # card" other="Shown by # cards" /> : null}
      </span>
    </span>
  );
}
