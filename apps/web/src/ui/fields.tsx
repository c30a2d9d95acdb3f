import { Trans } from "@lingui/react/macro";
import { Minus, Plus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import {
  NumberField as BaseNumberField,
  TextField as BaseTextField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import { ControlsLocale } from "./ControlsLocale.tsx";

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong with it, in plain words. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Label, then "(optional)" where that is so. */
function FieldLabel({ label, optional = false }: Pick<FieldProps, "label" | "optional">) {
  return (
    <Label>
      {label}
      {optional ? (
        <span className="field__help">
          {" "}
          <Trans>(optional)</Trans>
        </span>
      ) : null}
    </Label>
  );
}

function FieldNotes({ help, error }: Pick<FieldProps, "help" | "error">) {
  return (
    <>
      {help ? (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field__error">
        <TriangleAlert size={16} aria-hidden />
        {error}
      </FieldError>
    </>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly type?: "text" | "date" | "time" | "email";
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** One line of words, or several when `rows` is given. */
export function TextField({ label, help, error, optional = false, rows, placeholder, ...field }: TextFieldProps) {
  const { maxLength, type, ...rest } = field;
  return (
    <BaseTextField className="field" validationBehavior="aria" isInvalid={Boolean(error)} {...rest}>
      <FieldLabel label={label} optional={optional} />
      {rows ? (
        <TextArea className="input" rows={rows} maxLength={maxLength} placeholder={placeholder} />
      ) : (
        <Input className="input" type={type} maxLength={maxLength} placeholder={placeholder} />
      )}
      <FieldNotes help={help} error={error} />
    </BaseTextField>
  );
}

interface NumberFieldProps extends FieldProps {
  /** Null while nothing is filled in. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A whole number, typed or stepped. Wrong numbers are not swallowed here: they are shown with their error. */
export function NumberField({ label, help, error, optional = false, value, onChange, ...rest }: NumberFieldProps) {
  return (
    <ControlsLocale>
      <BaseNumberField
        className="field"
        validationBehavior="aria"
        isInvalid={Boolean(error)}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        {...(rest.min === undefined ? {} : { minValue: rest.min })}
        {...(rest.max === undefined ? {} : { maxValue: rest.max })}
        isDisabled={rest.isDisabled ?? false}
        autoFocus={rest.autoFocus ?? false}
        // Steps are for the buttons; between them every whole number may be typed.
        step={1}
        formatOptions={{ maximumFractionDigits: 0 }}
      >
        <FieldLabel label={label} optional={optional} />
        <Group className="number">
          <Button slot="decrement" className="button button--icon">
            <Minus size={18} aria-hidden />
          </Button>
          <Input className="input" />
          <Button slot="increment" className="button button--icon">
            <Plus size={18} aria-hidden />
          </Button>
        </Group>
        <FieldNotes help={help} error={error} />
      </BaseNumberField>
    </ControlsLocale>
  );
}
