import { Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { ChevronDown } from "lucide-react";
import { memo } from "react";
import { MenuButton } from "../../ui/MenuButton.tsx";
import { STATUSES, type Status } from "./choosing.ts";
import { STATUS_ICONS, useStatusWords } from "./statusWords.tsx";
import type { ChoosingActions } from "./useChoosing.ts";

/** Moves a submission without dragging, and holds what else can be done with it. */
export const MoveMenu = memo(function MoveMenu({
  submission,
  actions,
}: {
  readonly submission: Submission;
  readonly actions: ChoosingActions;
}) {
  const { t } = useLingui();
  const words = useStatusWords();
  const { title, state, sessionId } = submission;
  const places = sessionId === null ? STATUSES.filter((status) => status !== state) : [];
  return (
    <MenuButton
      className="button button--plain"
      label={t`Move to… “${title}”`}
      menuLabel={t`Move or change`}
      atEnd
      choices={[
        ...places.map((status) => {
          const Icon = STATUS_ICONS[status];
          const where = words[status];
          const name = status === "session" ? t`Make a session…` : t`Move to: ${where}`;
          return { id: status, name, icon: <Icon size={18} aria-hidden /> };
        }),
        { id: "pick", name: t`Say what you think…`, startsGroup: places.length > 0 },
        { id: "edit", name: t`Change its words…` },
      ]}
      onChoose={(id) => {
        if (id === "pick") actions.pick(submission);
        else if (id === "edit") actions.edit(submission);
        else actions.move([submission], id as Status);
      }}
    >
      <Trans>Move to…</Trans>
      <ChevronDown size={16} aria-hidden />
    </MenuButton>
  );
});
