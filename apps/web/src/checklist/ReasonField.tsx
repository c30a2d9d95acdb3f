import { useLingui } from "@lingui/react/macro";
import { CHECKLIST_LIMITS } from "@openchair/board";
import { useEffect, useRef, useState } from "react";
import { TextField } from "../ui/fields.tsx";

/** How long after the last letter a reason is kept, in milliseconds. */
const KEEP_AFTER_MS = 400;

interface ReasonFieldProps {
  readonly reason: string;
  readonly onKeep: (reason: string) => void;
}

/** Why an item is not for this team. Kept while it is written, and at once when the field is left. */
export function ReasonField({ reason, onKeep }: ReasonFieldProps) {
  const { t } = useLingui();
  /** What is being written; null while nobody does, and the field shows what the team has. */
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, onKeep });
  latest.current = { draft, onKeep };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => latest.current.onKeep(draft), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const { draft: last, onKeep: keep } = latest.current;
      if (last !== null) keep(last);
    },
    [],
  );
  return (
    <TextField
      label={t`Because…`}
      help={t`Without a reason it counts as open.`}
      value={draft ?? reason}
      onChange={setDraft}
      onBlur={() => {
        if (draft !== null) onKeep(draft);
        setDraft(null);
      }}
      maxLength={CHECKLIST_LIMITS.reason}
      rows={2}
    />
  );
}
