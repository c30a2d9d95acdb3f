import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from "react-aria-components";
import { ControlsLocale } from "./ControlsLocale.tsx";

export interface Option {
  readonly id: string;
  readonly name: string;
  /** One line more about it, in the list only. */
  readonly more?: string;
  readonly icon?: ReactNode;
}

interface SelectFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** One of several. */
export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel = false, help, options, value, onChange, isDisabled = false, autoFocus = false } = props;
  return (
    <ControlsLocale>
      <Select
        className="field"
        value={value}
        onChange={(key) => typeof key === "string" && onChange(key)}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        {...(hideLabel ? { "aria-label": label } : {})}
      >
        {hideLabel ? null : <Label className="label">{label}</Label>}
        <Button className="input select__button">
          <SelectValue className="select__value" />
          <ChevronDown size={18} aria-hidden />
        </Button>
        {help ? (
          <Text slot="description" className="field__help">
            {help}
          </Text>
        ) : null}
        <Popover className="popover">
          <ListBox className="list" items={options}>
            {(option) => (
              <ListBoxItem id={option.id} className="list__item" textValue={option.name}>
                {option.icon}
                <Text slot="label">{option.name}</Text>
                {option.more ? <Text slot="description">{option.more}</Text> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
    </ControlsLocale>
  );
}
