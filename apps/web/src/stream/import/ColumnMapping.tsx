import { Trans, useLingui } from "@lingui/react/macro";
import type { ImportResult, Mapping } from "../../api/submissionCalls.ts";
import { type ColumnField, useFieldWords } from "./importWords.ts";

interface ColumnMappingProps {
  readonly columns: NonNullable<ImportResult["columns"]>;
  readonly onChange: (mapping: Mapping) => void;
}

/** What each column of a table is. Guessed by its name; whoever brings it in has the last word. */
export function ColumnMapping({ columns, onChange }: ColumnMappingProps) {
  const { t } = useLingui();
  const words = useFieldWords();
  const fields = Object.keys(words) as (keyof typeof words)[];
  const mapping = columns.map(({ field }) => field);
  return (
    <section className="stack">
      <h3>
        <Trans>What is in which column?</Trans>
      </h3>
      {/* Scrolls by itself on narrow screens, so it must be reachable with the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="mapping" aria-label={t`Columns of the table`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Column</Trans>
              </th>
              <th scope="col">
                <Trans>For example</Trans>
              </th>
              <th scope="col">
                <Trans>Comes in as</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, samples, field }, at) => {
              const number = at + 1;
              const called = name || t`Column ${number}`;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, names may repeat
                <tr key={at}>
                  <th scope="row">{called}</th>
                  <td className="small quiet">
                    <ul>
                      {samples.map((sample) => (
                        <li key={sample}>{sample}</li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    <select
                      className="input"
                      aria-label={t`“${called}” comes in as`}
                      value={field}
                      onChange={(event) => onChange(mapping.with(at, event.target.value as ColumnField))}
                    >
                      <option value="">{t`Leave it out`}</option>
                      {fields.map((each) => (
                        <option key={each} value={each}>
                          {words[each]}
                        </option>
                      ))}
                    </select>
                    <p className="small quiet mapping__narrow">{samples[0]}</p>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
