import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly names: Record<T, string>;
  /** What is chosen now; null when several things are selected that differ. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** A small picture of a value, beside its word. */
  readonly sign: (value: T) => ReactNode;
}

/** One of a few, each with its word: a colour alone tells nothing to who does not see it. */
export function Choices<T extends string>({ label, values, names, value, onChange, sign }: ChoicesProps<T>) {
  return (
    <RadioGroup className="oc-choices" value={value} onChange={(next) => onChange(next as T)} orientation="horizontal">
      <Label>{label}</Label>
      <div className="oc-choices-row">
        {values.map((each) => (
          <Radio key={each} value={each} className="oc-choice">
            {sign(each)}
            {names[each]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
