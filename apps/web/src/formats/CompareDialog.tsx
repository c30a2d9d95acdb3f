import { Trans, useLingui } from "@lingui/react/macro";
import { type Format, type FormatId, fitFormat } from "@openchair/formats";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { FormatSteps } from "./FormatSteps.tsx";
import { useFormatFacts } from "./useFormatFacts.ts";
import { useFormatNotes } from "./useFormatNotes.ts";

interface CompareDialogProps {
  readonly formats: readonly [Format, Format];
  readonly slot: number;
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onUse: (id: FormatId) => void;
}

/** Two formats side by side, fact by fact; on a narrow screen one below the other, each with its name. */
export function CompareDialog({ formats, slot, readOnly, onClose, onUse }: CompareDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const facts = useFormatFacts();
  const notesOf = useFormatNotes();
  const id = useId();
  const names = formats.map((format) => format.names[language]);
  const [one = "", other = ""] = names;
  const notes = formats.map((format) => notesOf(format.id));
  const rows: { readonly label: string; readonly cells: readonly ReactNode[] }[] = [
    { label: t`Good for`, cells: formats.map((format) => format.goodFor[language]) },
    { label: t`People`, cells: formats.map(facts.size) },
    { label: t`Usual length`, cells: formats.map(facts.minutes) },
    {
      label: t`In your ${slot} minutes`,
      cells: formats.map((format, at) => (
        <FormatSteps
          key={format.id}
          fit={fitFormat(format.id, slot)}
          usual={format.minutes.min}
          label={t`${names[at] ?? ""} in ${slot} minutes`}
          brief
        />
      )),
    },
    ...(notes[0] ?? []).map(({ label }, at) => ({ label, cells: notes.map((list) => list[at]?.words ?? "") })),
  ];
  return (
    <Dialog isOpen onClose={onClose} title={t`${one} and ${other}`} wide>
      <div className="format-compare">
        <div className="format-compare__names">
          {formats.map((format) => (
            <p key={format.id} className="format-compare__name">
              {format.names[language]}
            </p>
          ))}
        </div>
        {rows.map(({ label, cells }, row) => (
          <section key={label} aria-labelledby={`${id}-${row}`}>
            <h3 id={`${id}-${row}`}>{label}</h3>
            <div className="format-compare__cells">
              {cells.map((cell, at) => (
                <div key={names[at]}>
                  <p className="format-compare__who">{names[at]}</p>
                  <div>{cell}</div>
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      <div className="dialog__foot">
        {readOnly
          ? null
          : formats.map((format) => {
              const name = format.names[language];
              return (
                <Button
                  key={format.id}
                  className="button"
                  isDisabled={fitFormat(format.id, slot).steps.length === 0}
                  onPress={() => onUse(format.id)}
                >
                  <Trans>Use {name}</Trans>
                </Button>
              );
            })}
        <Button className="button button--go" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
