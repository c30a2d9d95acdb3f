import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Stream } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan } from "../api/planCalls.ts";
import { streamQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { NumberField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { type Option, SelectField } from "../ui/SelectField.tsx";

/** `Europe/St_Johns` as people read it. */
const zoneName = (id: string) => id.replaceAll("_", " ").replace("/", " / ");

/** Nobody has said it, then the one of this browser, then all. */
function zoneOptions(notSaid: string, now: string): Option[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const first = [...new Set([now, here])].filter((id) => id !== "");
  const others = Intl.supportedValuesOf("timeZone").filter((id) => !first.includes(id));
  return [{ id: "", name: notSaid }, ...[...first, ...others].map((id) => ({ id, name: zoneName(id) }))];
}

interface ProgrammeFactsFormProps {
  readonly stream: Pick<Stream, "id" | "abstractWords" | "timeZone">;
}

/**
 * What the programme asks of all sessions: how many words their text may have (teams are told when theirs is longer;
 * nothing stops them), and in which time zone they are.
 */
export function ProgrammeFactsForm({ stream }: ProgrammeFactsFormProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [words, setWords] = useState<number | null>(stream.abstractWords);
  const [timeZone, setTimeZone] = useState(stream.timeZone);
  const notSaid = t`Not said`;
  const zones = useMemo(() => zoneOptions(notSaid, stream.timeZone), [notSaid, stream.timeZone]);
  const save = useMutation({
    mutationFn: () => plan.setProgrammeFacts(stream.id, { abstractWords: words ?? 0, timeZone }),
    onSuccess: () => queryClient.invalidateQueries(streamQuery(stream.id)),
  });
  const fields = save.isError ? asApiError(save.error).fields : {};
  return (
    <details className="sheet shaping-days">
      <summary>
        <Trans>For the programme</Trans>
      </summary>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <div className="two">
          <NumberField
            label={t`Words in the text of a session, at most`}
            help={t`Teams are told when theirs is longer. Nothing stops them.`}
            value={words}
            onChange={setWords}
            min={LIMITS.abstractWords.min}
            max={LIMITS.abstractWords.max}
            error={fields["abstractWords"]}
          />
          <SelectField
            label={t`Time zone of the place`}
            help={t`So that calendars and programme files show the right time to people elsewhere.`}
            options={zones}
            value={timeZone}
            onChange={setTimeZone}
          />
        </div>
        {save.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={save.error} /> : null}
        <p>
          <ActionButton
            type="submit"
            busy={save.isPending}
            isDisabled={words === stream.abstractWords && timeZone === stream.timeZone}
          >
            <Trans>Save for the programme</Trans>
          </ActionButton>
        </p>
      </Form>
    </details>
  );
}
