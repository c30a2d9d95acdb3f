import { PLAN_LIMITS } from "@openchair/board";
import { type ReactNode, useEffect, useState } from "react";
import { TextField } from "../ui/fields.tsx";

interface PlanLineProps {
  readonly label: string;
  readonly help: ReactNode;
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** Words that are one value of a segment: written when somebody is done with them, not letter by letter. */
export function PlanLine({ label, help, value, readOnly, onChange }: PlanLineProps) {
  const [draft, setDraft] = useState(value);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (!typing) setDraft(value);
  }, [value, typing]);
  return (
    <TextField
      label={label}
      help={help}
      rows={2}
      value={draft}
      onChange={setDraft}
      maxLength={PLAN_LIMITS.words}
      isReadOnly={readOnly}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        if (draft !== value) onChange(draft);
      }}
    />
  );
}
