import { useLingui } from "@lingui/react/macro";
import { FORMATS, formatById } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import { SelectField } from "../ui/SelectField.tsx";

/** A list box needs a key for "nothing chosen"; in the data that is "". */
const UNDECIDED = "undecided";

interface FormatFieldProps {
  /** Id of a format, or "". */
  readonly value: string;
  readonly onChange: (format: string) => void;
  readonly isDisabled?: boolean;
}

/** How it is run: one of the catalogue, each with what it is good for. */
export function FormatField({ value, onChange, isDisabled = false }: FormatFieldProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const known = FORMATS.map(({ id, names, goodFor }) => ({ id, name: names[language], more: goodFor[language] }));
  // A board may name a format that this version does not know: it is shown as it is and not lost.
  const unknown = value !== "" && !formatById(value) ? [{ id: value, name: value }] : [];
  return (
    <SelectField
      label={t`Format`}
      options={[{ id: UNDECIDED, name: t`Not decided yet` }, ...unknown, ...known]}
      value={value || UNDECIDED}
      onChange={(id) => onChange(id === UNDECIDED ? "" : id)}
      isDisabled={isDisabled}
    />
  );
}
