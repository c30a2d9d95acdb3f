import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Card, type FormatUse, spaceForFormat } from "@openchair/board";
import { type Format, fitFormat } from "@openchair/formats";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FormatSteps } from "./FormatSteps.tsx";

interface UseFormatDialogProps {
  readonly format: Format;
  /** The segments of the run sheet in their order. */
  readonly segments: readonly Card[];
  readonly slot: number;
  /** What is there is being kept: the format comes in a moment. */
  readonly waiting: boolean;
  readonly onClose: () => void;
  readonly onUse: (how: FormatUse["how"]) => void;
}

/** Asked when the run sheet is not empty: what becomes of what is there. */
export function UseFormatDialog({ format, segments, slot, waiting, onClose, onUse }: UseFormatDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const [how, setHow] = useState<FormatUse["how"]>("replace");
  const name = format.names[language];
  const { minutes, kept, leaving } = spaceForFormat(segments, slot, how);
  const fit = fitFormat(format.id, minutes);
  const locked = kept.filter((card) => card.locked).length;
  return (
    <Dialog isOpen onClose={onClose} title={t`Use ${name}`} role="alertdialog">
      <p>
        <Plural
          value={segments.filter(({ before }) => !before).length}
          one="There is # segment in the run sheet already."
          other="There are # segments in the run sheet already."
        />
      </p>
      <RadioChoices
        label={t`What happens with them?`}
        autoFocus
        value={how}
        onChange={setHow}
        choices={[
          {
            id: "replace",
            name: t`Replace them`,
            more: t`What you wrote goes to the ideas, so that no words are lost. Locked segments stay.`,
          },
          { id: "add", name: t`Keep them`, more: t`The format comes behind them, in the minutes that are free.` },
        ]}
      />
      {how === "replace" ? (
        <p className="small">
          <Plural value={leaving.length} one="# segment makes room." other="# segments make room." />{" "}
          {locked > 0 ? <Plural value={locked} one="# locked segment stays." other="# locked segments stay." /> : null}
        </p>
      ) : null}
      <FormatSteps fit={fit} usual={format.minutes.min} label={t`${name} in ${minutes} minutes`} brief />
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton kind="go" busy={waiting} isDisabled={fit.steps.length === 0} onPress={() => onUse(how)}>
          <Trans>Use this</Trans>
        </ActionButton>
      </div>
    </Dialog>
  );
}
