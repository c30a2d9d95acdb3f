import { Trans, useLingui } from "@lingui/react/macro";
import { CONSENT_ANSWERS, CONSENT_PARTS, type ConsentAnswer, type Editing, setConsent } from "@openchair/board";
import { SelectField } from "../ui/SelectField.tsx";
import { useConsents } from "./useBriefParts.ts";

/** What may be recorded, photographed, quoted and told, one by one. */
export function ConsentFields({ editing, readOnly }: { readonly editing: Editing; readonly readOnly: boolean }) {
  const { t } = useLingui();
  const consents = useConsents(editing.doc);
  const names = {
    recording: t`Recording`,
    photos: t`Photos`,
    quotes: t`Quoting people`,
    stories: t`Personal stories`,
  };
  const answers = { yes: t`Yes`, no: t`No`, ask: t`Ask each person first` };
  return (
    <fieldset className="consents stack">
      <legend>
        <Trans>What may be kept of the session</Trans>
      </legend>
      {CONSENT_PARTS.map((part) => (
        <SelectField
          key={part}
          label={names[part]}
          options={[
            { id: "open", name: t`Not decided yet` },
            ...CONSENT_ANSWERS.map((answer) => ({ id: answer, name: answers[answer] })),
          ]}
          value={consents[part] ?? "open"}
          onChange={(answer) => {
            editing.undoManager.stopCapturing();
            setConsent(editing.doc, part, answer === "open" ? null : (answer as ConsentAnswer), editing.origin);
          }}
          isDisabled={readOnly}
        />
      ))}
    </fieldset>
  );
}
