import { useLingui } from "@lingui/react/macro";
import { LIMITS, MILESTONES, type Milestone } from "@openchair/programme";
import type { ReactNode } from "react";
import { TextField } from "../ui/fields.tsx";
import type { DatesDraft } from "./draft.ts";
import { useMilestoneWords } from "./milestoneWords.ts";

interface DateFieldsProps {
  readonly draft: DatesDraft;
  readonly onChange: (draft: DatesDraft) => void;
  /** Path of a field in what was sent → what is wrong with it. */
  readonly faults: Readonly<Record<string, string>>;
  /** More about a field than what it means. */
  readonly more?: (kind: Milestone) => ReactNode;
  /** Shown when a reason is wanted. */
  readonly reason: {
    readonly value: string;
    readonly onChange: (reason: string) => void;
    /** True when somebody tried without one. */
    readonly missing: boolean;
  } | null;
}

/** A date for each milestone, and the reason for a freeze that comes earlier. */
export function DateFields({ draft, onChange, faults, more, reason }: DateFieldsProps) {
  const { t } = useLingui();
  const words = useMilestoneWords();
  return (
    <>
      <div className="date-fields">
        {MILESTONES.map((kind) => (
          <TextField
            key={kind}
            type="date"
            label={words[kind].name}
            help={more?.(kind) ?? words[kind].more}
            value={draft[kind]}
            onChange={(day) => onChange({ ...draft, [kind]: day })}
            error={faults[`days.${kind}`]}
          />
        ))}
      </div>
      {reason ? (
        <TextField
          label={t`Why does the freeze come earlier?`}
          help={t`This takes time away from people. Everybody on these boards reads your reason.`}
          value={reason.value}
          onChange={reason.onChange}
          error={reason.missing ? t`Please say why the freeze comes earlier.` : faults["reason"]}
          maxLength={LIMITS.freezeReason}
          rows={2}
        />
      ) : null}
    </>
  );
}
