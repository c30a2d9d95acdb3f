import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CircleStop, ClockPlus, Ellipsis, Eye } from "lucide-react";
import { useState } from "react";
import { type BoardRound, roundApi } from "../api/roundCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { sendAll } from "./drafts.ts";
import { MoreTimeDialog } from "./MoreTimeDialog.tsx";
import { useRoundAct } from "./useRounds.ts";

interface RoundSteeringProps {
  readonly boardId: string;
  readonly round: BoardRound;
}

/** What a co-chair may do with an open round. Revealing is offered first once nobody is missing. */
export function RoundSteering({ boardId, round }: RoundSteeringProps) {
  const { t } = useLingui();
  const [asks, setAsks] = useState<"reveal" | "end" | "time" | null>(null);
  const missing = round.people - round.written;
  const act = useRoundAct(boardId, async (what: "reveal" | "end") => {
    // The last letters of whoever presses belong to the round, too.
    await sendAll();
    return what === "end" ? roundApi.end(boardId, round.id) : roundApi.reveal(boardId, round.id, true);
  });
  // Asked anew every time: somebody may have come meanwhile.
  const reveal = () => (missing > 0 ? setAsks("reveal") : act.mutate("reveal"));
  return (
    <>
      {missing === 0 ? (
        <ActionButton kind="go" busy={act.isPending} onPress={reveal}>
          <Eye size={18} aria-hidden />
          <Trans>Reveal</Trans>
        </ActionButton>
      ) : null}
      <MenuButton
        className="button button--icon"
        label={t`More about this round`}
        menuLabel={t`More about this round`}
        atEnd
        choices={[
          { id: "reveal", name: t`Reveal now`, icon: <Eye size={18} aria-hidden /> },
          ...(round.ends === "deadline"
            ? [{ id: "time", name: t`Give more time`, icon: <ClockPlus size={18} aria-hidden /> }]
            : []),
          {
            id: "end",
            name: t`End without showing anything`,
            icon: <CircleStop size={18} aria-hidden />,
            startsGroup: true,
          },
        ]}
        onChoose={(id) => (id === "reveal" ? reveal() : setAsks(id === "time" ? "time" : "end"))}
      >
        <Ellipsis size={20} aria-hidden />
      </MenuButton>
      <ConfirmDialog
        isOpen={asks === "reveal"}
        onClose={() => setAsks(null)}
        title={<Trans>Reveal now?</Trans>}
        action={t`Reveal`}
        onConfirm={async () => void (await act.mutateAsync("reveal"))}
      >
        <Plural
          value={missing}
          one="# person has not said that they are done. What they have written so far is shown as well, and cannot be covered again."
          other="# people have not said that they are done. What they have written so far is shown as well, and cannot be covered again."
        />
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === "end"}
        onClose={() => setAsks(null)}
        title={<Trans>End without showing anything?</Trans>}
        action={t`End the round`}
        danger
        onConfirm={async () => void (await act.mutateAsync("end"))}
      >
        <Trans>Nothing comes on the board. Everybody keeps their own words, and nobody else ever sees them.</Trans>
      </ConfirmDialog>
      {asks === "time" ? <MoreTimeDialog boardId={boardId} round={round} onClose={() => setAsks(null)} /> : null}
    </>
  );
}
