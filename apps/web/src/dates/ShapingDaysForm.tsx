import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan, type StreamDates, streamDatesQuery } from "../api/planCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { NumberField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

/** From how many days on the time of a voice is enough, and from how many it is tight. */
export function ShapingDaysForm({ streamId, dates }: { readonly streamId: string; readonly dates: StreamDates }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [green, setGreen] = useState<number | null>(dates.greenDays);
  const [amber, setAmber] = useState<number | null>(dates.amberDays);
  const save = useMutation({
    mutationFn: () => plan.setShapingDays(streamId, { greenDays: green ?? 0, amberDays: amber ?? 0 }),
    onSuccess: () => queryClient.invalidateQueries(streamDatesQuery(streamId)),
  });
  const fields = save.isError ? asApiError(save.error).fields : {};
  const crossed = green !== null && amber !== null && amber >= green;
  const same = green === dates.greenDays && amber === dates.amberDays;
  return (
    <details className="sheet shaping-days">
      <summary>
        <Trans>What counts as enough time</Trans>
      </summary>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!crossed && !save.isPending) save.mutate();
        }}
      >
        <p className="quiet prose">
          <Trans>
            Days from when a voice joined to the freeze. Eight weeks let a team change its mind; with less than four,
            only details can still change.
          </Trans>
        </p>
        <div className="two">
          <NumberField
            label={t`Enough from … days`}
            value={green}
            onChange={setGreen}
            min={1}
            max={LIMITS.shapingDays}
            error={fields["greenDays"]}
          />
          <NumberField
            label={t`Tight from … days`}
            help={t`Fewer days are too little.`}
            value={amber}
            onChange={setAmber}
            min={1}
            max={LIMITS.shapingDays}
            error={crossed ? t`This must be fewer days than those that are enough.` : fields["amberDays"]}
          />
        </div>
        {save.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={save.error} /> : null}
        <p>
          <ActionButton type="submit" busy={save.isPending} isDisabled={same}>
            <Trans>Save the days</Trans>
          </ActionButton>
        </p>
      </Form>
    </details>
  );
}
