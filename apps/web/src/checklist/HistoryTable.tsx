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
  // On a phone they stand over each part of a version.
  const heads = {
    version: t`Version`,
    changed: t`What changed`,
    learned: t`Who learned it, and why`,
    accepted: t`Accepted by`,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="check-history" aria-label={t`Versions of the checklist`} tabIndex={0}>
      <table className="check-table">
        <caption className="visually-hidden">
          <Trans>Versions of the checklist</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">{heads.version}</th>
            <th scope="col">{heads.changed}</th>
            <th scope="col">{heads.learned}</th>
            <th scope="col">{heads.accepted}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ version, madeAt, byName, proposal, changes }) => {
            const list = changesIn(changes);
            const session = proposal?.sessionTitle ?? "";
            const reason = proposal?.reason ?? "";
            return (
              <tr key={version}>
                <th scope="row" data-label={heads.version}>
                  <span className="check-table__version tabular">{version}</span>
                  {madeAt ? (
                    <time className="small quiet nowrap" dateTime={madeAt}>
                      {shortDay(madeAt, language)}
                    </time>
                  ) : null}
                </th>
                <td data-label={heads.changed}>
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
                <td data-label={heads.learned}>
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
                <td data-label={byName ? heads.accepted : undefined}>
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
