import { Plural, Trans } from "@lingui/react/macro";
import type { ChecklistAnswer } from "@openchair/board";
import { isSettled } from "@openchair/board";
import { Circle, CircleCheck, CircleDashed, CircleMinus, CircleQuestionMark } from "lucide-react";

/** Five shapes that differ without any colour. */
const ICONS = {
  none: CircleDashed,
  "not-yet": Circle,
  yes: CircleCheck,
  "not-for-us": CircleMinus,
  "no-reason": CircleQuestionMark,
} as const;

const standing = (answer: ChecklistAnswer | undefined): keyof typeof ICONS => {
  if (!answer?.status) return "none";
  return answer.status === "not-for-us" && !isSettled(answer) ? "no-reason" : answer.status;
};

/** The mark of an answer. Says nothing by itself: put its words beside it. */
export function AnswerMark({ answer }: { readonly answer: ChecklistAnswer | undefined }) {
  const state = standing(answer);
  const Icon = ICONS[state];
  return <Icon size={20} aria-hidden className={`check-mark check-mark--${state}`} />;
}

/** What a team says about an item, in a few words. */
export function AnswerWord({ answer }: { readonly answer: ChecklistAnswer | undefined }) {
  const state = standing(answer);
  const cards = answer?.evidence.length ?? 0;
  const reason = answer?.reason ?? "";
  return (
    <span className="check-said">
      <span>
        {state === "none" ? <Trans>No answer yet</Trans> : null}
        {state === "not-yet" ? <Trans>Not yet</Trans> : null}
        {state === "yes" ? <Trans>Yes</Trans> : null}
        {state === "not-for-us" ? <Trans>Not for us, because: {reason}</Trans> : null}
        {state === "no-reason" ? <Trans>Not for us: please say why</Trans> : null}
      </span>
      {cards > 0 ? (
        <span>
          {" · "}
          <Plural value={cards} one="# card shows it" other="# cards show it" />
        </span>
      ) : null}
    </span>
  );
}
