import { Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { Search, X } from "lucide-react";
import { useMemo } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import {
  countStatuses,
  type Filters,
  facetsOf,
  LENGTHS,
  type Length,
  lengthOf,
  NO_FILTERS,
  STATUSES,
  type Status,
} from "./choosing.ts";
import { FilterSelect } from "./FilterSelect.tsx";
import { useLengthWords, useStatusWords } from "./statusWords.tsx";

interface FilterBarProps {
  readonly submissions: readonly Submission[];
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** The board shows every status in a column of its own. */
  readonly withStatus: boolean;
}

/** Search as one types, and what else narrows the list. Filters that would have nothing to choose from stay away. */
export function FilterBar({ submissions, filters, onChange, withStatus }: FilterBarProps) {
  const { t } = useLingui();
  const statusWords = useStatusWords();
  const lengthWords = useLengthWords();
  const facets = useMemo(() => {
    const lengths = facetsOf(submissions, (each) => [lengthOf(each)]);
    return {
      themes: facetsOf(submissions, ({ themes }) => themes),
      countries: facetsOf(submissions, ({ country }) => [country]),
      languages: facetsOf(submissions, ({ language }) => [language]),
      lengths: LENGTHS.flatMap((length) => lengths.filter(({ value }) => value === length)),
      statuses: countStatuses(submissions),
    };
  }, [submissions]);
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  const isNarrowed = Object.entries(filters).some(([name, value]) => value !== "" && (withStatus || name !== "status"));

  return (
    <section className="filters" aria-label={t`Find and filter`}>
      <SearchField className="field search" value={filters.query} onChange={(query) => change({ query })}>
        <Label>
          <Trans>Search</Trans>
        </Label>
        <div className="search__box">
          <Search size={18} aria-hidden className="search__icon" />
          <Input className="input" placeholder={t`Title, theme, person or word`} />
          {filters.query === "" ? null : (
            <Button className="button button--plain button--icon search__clear" aria-label={t`Clear the search`}>
              <X size={18} aria-hidden />
            </Button>
          )}
        </div>
      </SearchField>
      {withStatus ? (
        <FilterSelect
          label={t`Status`}
          all={t`All`}
          value={filters.status}
          options={STATUSES.map((value) => ({ value, name: statusWords[value], count: facets.statuses[value] }))}
          onChange={(status) => change({ status: status as Status | "" })}
        />
      ) : null}
      {facets.themes.length > 0 ? (
        <FilterSelect
          label={t`Theme`}
          all={t`All`}
          value={filters.theme}
          options={facets.themes}
          onChange={(theme) => change({ theme })}
        />
      ) : null}
      {facets.countries.length > 0 ? (
        <FilterSelect
          label={t`Country`}
          all={t`All`}
          value={filters.country}
          options={facets.countries}
          onChange={(country) => change({ country })}
        />
      ) : null}
      {facets.languages.length > 0 ? (
        <FilterSelect
          label={t`Language`}
          all={t`All`}
          value={filters.language}
          options={facets.languages}
          onChange={(language) => change({ language })}
        />
      ) : null}
      <FilterSelect
        label={t`Words`}
        all={t`All`}
        value={filters.length}
        options={facets.lengths.map((each) => ({ ...each, name: lengthWords[each.value as Length] }))}
        onChange={(length) => change({ length: length as Length | "" })}
      />
      {isNarrowed ? (
        <Button className="button button--plain" onPress={() => onChange(NO_FILTERS)}>
          <X size={18} aria-hidden />
          <Trans>Show all</Trans>
        </Button>
      ) : null}
    </section>
  );
}
