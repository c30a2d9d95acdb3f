import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup, Text } from "react-aria-components";

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: ReactNode;
  readonly more?: ReactNode;
}

interface ChoicesProps<Id extends string> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly isDisabled?: boolean;
  /** The first choice, or the one that is chosen, takes the focus when it appears. */
  readonly autoFocus?: boolean;
}

function Words<Id extends string>({ choice }: { readonly choice: Choice<Id> }) {
  return (
    <span className="choice__words">
      <span className="choice__name">{choice.name}</span>
      {choice.more ? <span className="field__help">{choice.more}</span> : null}
    </span>
  );
}

/** Any number of a few. */
export function CheckChoices<Id extends string>({
  value,
  onChange,
  label,
  help,
  choices,
  isDisabled = false,
  autoFocus = false,
}: ChoicesProps<Id> & { readonly value: readonly Id[]; readonly onChange: (value: Id[]) => void }) {
  return (
    <CheckboxGroup
      className="field"
      value={[...value]}
      onChange={(chosen) => onChange(choices.map((choice) => choice.id).filter((id) => chosen.includes(id)))}
      isDisabled={isDisabled}
    >
      <Label className="label">{label}</Label>
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <div className="choices">
        {choices.map((choice, at) => (
          <Checkbox key={choice.id} value={choice.id} className="choice" autoFocus={autoFocus && at === 0}>
            {({ isSelected }) => (
              <>
                <span className="choice__mark">
                  {isSelected ? <Check size={16} strokeWidth={3} aria-hidden /> : null}
                </span>
                <Words choice={choice} />
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** Exactly one of a few; null while none is chosen yet. */
export function RadioChoices<Id extends string>({
  value,
  onChange,
  label,
  help,
  choices,
  autoFocus = false,
}: ChoicesProps<Id> & { readonly value: Id | null; readonly onChange: (value: Id) => void }) {
  return (
    <RadioGroup className="field" value={value} onChange={(id) => onChange(id as Id)}>
      <Label className="label">{label}</Label>
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <div className="choices">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice" autoFocus={autoFocus && choice.id === value}>
            {({ isSelected }) => (
              <>
                <span className="choice__mark choice__mark--round">
                  {isSelected ? <Check size={14} strokeWidth={4} aria-hidden /> : null}
                </span>
                <Words choice={choice} />
              </>
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
