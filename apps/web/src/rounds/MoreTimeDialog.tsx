import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type BoardRound, roundApi } from "../api/roundCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { inMinutes } from "./roundTime.ts";
import { useRoundAct } from "./useRounds.ts";

const STEPS = { five: 5, hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;
type Step = keyof typeof STEPS;

interface MoreTimeDialogProps {
  readonly boardId: string;
  readonly round: BoardRound;
  readonly onClose: () => void;
}

/** Puts the deadline of a round later. It is never put earlier: nobody loses time they were promised. */
export function MoreTimeDialog({ boardId, round, onClose }: MoreTimeDialogProps) {
  const { t } = useLingui();
  const [step, setStep] = useState<Step>("five");
  const extend = useRoundAct(
    boardId,
    (by: Step) => roundApi.extend(boardId, round.id, inMinutes(STEPS[by], Date.parse(round.deadline ?? ""))),
    onClose,
  );
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Give more time</Trans>}>
      <RadioChoices
        label={t`How much more?`}
        value={step}
        onChange={setStep}
        autoFocus
        choices={[
          { id: "five", name: t`5 minutes` },
          { id: "hour", name: t`1 hour` },
          { id: "day", name: t`1 day` },
          { id: "week", name: t`1 week` },
        ]}
      />
      {extend.isError ? <ErrorNotice error={extend.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton kind="go" busy={extend.isPending} onPress={() => extend.mutate(step)}>
          <Trans>Give this time</Trans>
        </ActionButton>
      </div>
    </Dialog>
  );
}
