import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ChecklistStep } from "@openchair/programme";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { changesIn } from "./changes.ts";
import { SaidBy } from "./Learned.tsx";
import { BeforeAfter, ChangeWord } from "./OneChange.tsx";

/** Every version of a list, newest first: what became other, which voices learned it and why, and who accepted it. */
export function HistoryTable({ steps }: { readonly steps: readonly ChecklistStep[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="check-history" aria-label={t`Versions of the checklist`} tabIndex={0}>
      <table className="check-table">
        <caption className="visually-hidden">
          <Trans>Versions of the checklist</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Version</Trans>
            </th>
            <th scope="col">
              <Trans>What changed</Trans>
            </th>
            <th scope="col">
              <Trans>Who learned it, and why</Trans>
            </th>
            <th scope="col">
              <Trans>Accepted by</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ version, madeAt, byName, proposal, changes }) => {
            const list = changesIn(changes);
            const session = proposal?.sessionTitle ?? "";
            const reason = proposal?.reason ?? "";
            return (
              <tr key={version}>
                <th scope="row">
                  <span className="check-table__version tabular">{version}</span>
                  {madeAt ? (
                    <time className="small quiet nowrap" dateTime={madeAt}>
                      {shortDay(madeAt, language)}
                    </time>
                  ) : null}
                </th>
                <td>
                  {proposal ? (
                    list.map((change) => (
                      <div key={change.id} className="check-change__words">
                        <ChangeWord what={change.what} />
                        <BeforeAfter before={change.before} after={change.after} />
                      </div>
                    ))
                  ) : (
                    <Plural value={list.length} one="Began with # item" other="Began with # items" />
                  )}
                </td>
                <td>
                  {proposal ? (
                    <div className="check-change__words">
                      <SaidBy voices={proposal.voices} />
                      <p dir="auto">“{proposal.why}”</p>
                      <p className="small quiet">{session}</p>
                    </div>
                  ) : (
                    <span className="quiet">
                      {madeAt ? <Trans>From the edition before</Trans> : <Trans>Comes with Open Chair</Trans>}
                    </span>
                  )}
                </td>
                <td>
                  {byName}
                  {reason ? (
                    <p className="small quiet" dir="auto">
                      “{reason}”
                    </p>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
