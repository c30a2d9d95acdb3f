import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PURPOSE_NAMES, PURPOSES, type PurposeId } from "@openchair/formats";
import { Check, SlidersHorizontal } from "lucide-react";
import { Checkbox } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { NumberField, TextField } from "../ui/fields.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { ANY_FORMAT, type FormatFilter } from "./formatFilter.ts";

/** A list box needs a key for "any purpose"; in the filter that is "". */
const ANY = "any";

interface FormatFiltersProps {
  readonly filter: FormatFilter;
  readonly onChange: (filter: FormatFilter) => void;
}

/** What one is looking for: words, purpose, people, minutes, a full room. */
export function FormatFilters({ filter, onChange }: FormatFiltersProps) {
  const { t } = useLingui();
  const names = PURPOSE_NAMES[useLanguage()];
  const change = (part: Partial<FormatFilter>) => onChange({ ...filter, ...part });
  const { purpose, people, minutes, hundredPlus } = filter;
  const narrowed = [
    purpose === "" ? "" : names[purpose],
    people === null ? "" : plural(people, { one: "# person", other: "# people" }),
    minutes === null ? "" : plural(minutes, { one: "# minute", other: "# minutes" }),
    hundredPlus ? t`100 or more` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  const isAny = JSON.stringify(filter) === JSON.stringify(ANY_FORMAT);
  return (
    <div className="stack format-filters">
      <TextField label={t`Search`} value={filter.words} onChange={(words) => change({ words })} maxLength={60} />
      <details className="format-narrow">
        <summary>
          <SlidersHorizontal size={16} aria-hidden />
          <span>
            <Trans>Narrow it down</Trans>
            {narrowed === "" ? null : <span className="quiet">: {narrowed}</span>}
          </span>
        </summary>
        <div className="stack">
          <SelectField
            label={t`What it is for`}
            options={[{ id: ANY, name: t`Anything` }, ...PURPOSES.map((id) => ({ id, name: names[id] }))]}
            value={filter.purpose || ANY}
            onChange={(id) => change({ purpose: id === ANY ? "" : (id as PurposeId) })}
          />
          <div className="format-filters__numbers">
            <NumberField
              label={t`People`}
              value={filter.people}
              onChange={(people) => change({ people })}
              min={1}
              max={5000}
            />
            <NumberField
              label={t`Minutes`}
              value={filter.minutes}
              onChange={(minutes) => change({ minutes })}
              min={5}
              max={1440}
            />
          </div>
          <Checkbox
            className="choice"
            isSelected={filter.hundredPlus}
            onChange={(hundredPlus) => change({ hundredPlus })}
          >
            {({ isSelected }) => (
              <>
                <span className="choice__mark">
                  {isSelected ? <Check size={16} strokeWidth={3} aria-hidden /> : null}
                </span>
                <span className="choice__words">
                  <span className="choice__name">
                    <Trans>Works with 100 or more</Trans>
                  </span>
                </span>
              </>
            )}
          </Checkbox>
          {isAny ? null : (
            <p>
              <button type="button" className="button" onClick={() => onChange(ANY_FORMAT)}>
                <Trans>Show all formats</Trans>
              </button>
            </p>
          )}
        </div>
      </details>
    </div>
  );
}
