import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { segmentTitle } from "@openchair/board";
import { activityName, type FormatFit, roleName, stepName } from "@openchair/formats";
import { TriangleAlert } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";

interface FormatStepsProps {
  readonly fit: FormatFit;
  /** What the format usually takes at least, in minutes. */
  readonly usual: number;
  /** What the table is, for a screen reader. */
  readonly label: string;
  /** Without what the room does and who carries it. */
  readonly brief?: boolean;
}

/** A format laid into some minutes: its steps, what is left over, what is left out. */
export function FormatSteps({ fit, usual, label, brief = false }: FormatStepsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const { steps, planned, slot, spare, leftOut, verdict, least } = fit;
  const missing = leftOut.map(({ id }) => stepName(id, language)).join(", ");
  return (
    <div className="stack format-fit">
      {steps.length === 0 ? null : (
        <table className="format-steps">
          <caption className="visually-hidden">{label}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t`Minutes`}</th>
              <th scope="col">{t`What happens`}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((fitted) => {
              const { step, minutes } = fitted;
              const roles = step.leads.map((role) => roleName(role, language)).join(" · ");
              return (
                <tr key={step.id} data-break={step.isBreak || undefined}>
                  <td className="tabular">
                    <Trans>{minutes} min</Trans>
                  </td>
                  <th scope="row">
                    {segmentTitle(fitted, language)}
                    {brief ? null : (
                      <span className="format-steps__more">
                        {activityName(step.activity, language)}
                        {roles === "" ? null : <span>{roles}</span>}
                      </span>
                    )}
                  </th>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="small">
        <strong className="tabular">
          <Trans>
            {planned} of {slot} minutes
          </Trans>
        </strong>
        {". "}
        {spare > 0 && steps.length > 0 ? (
          <Plural value={spare} one="# minute stays free." other="# minutes stay free." />
        ) : null}
        {spare === 0 ? <Trans>It fits exactly.</Trans> : null}{" "}
        {slot < usual && verdict !== "too-short" ? (
          <Trans>This is a short form: it usually takes {usual} minutes or more.</Trans>
        ) : null}
      </p>
      {verdict === "too-short" ? (
        <p className="small warn-words">
          <TriangleAlert size={16} aria-hidden />{" "}
          <Plural value={least} one="It needs at least # minute." other="It needs at least # minutes." />
        </p>
      ) : null}
      {missing === "" || steps.length === 0 ? null : (
        <p className="small quiet">
          <Trans>Left out, to fit: {missing}.</Trans>
        </p>
      )}
    </div>
  );
}
