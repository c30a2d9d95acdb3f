import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CalendarOf, calendar, calendarQuery } from "../api/planCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { CopyRow } from "../people/CopyRow.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";

/** An address that a calendar program reads: made on request, shown once, ended at any time. */
export function CalendarDialog({ of, onClose }: { readonly of: CalendarOf; readonly onClose: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const since = useQuery(calendarQuery(of));
  const refresh = () => queryClient.invalidateQueries(calendarQuery(of));
  const make = useMutation({
    mutationFn: async () => {
      const url = await calendar.make(of);
      return language === "en" ? url : `${url}?language=${language}`;
    },
    onSuccess: refresh,
  });
  const end = useMutation({
    mutationFn: () => calendar.end(of),
    onSuccess: async () => {
      make.reset();
      await refresh();
    },
  });
  const url = make.data;
  const made = since.data ? shortDay(since.data, language) : "";
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Dates in your calendar</Trans>}>
      <p className="prose">
        <Trans>
          Give this address to your calendar program, and it shows these dates and keeps them up to date. Look there for
          “subscribe” or “add by address”.
        </Trans>
      </p>
      {since.isPending ? <Loading /> : null}
      {since.isError ? <ErrorNotice error={since.error} onRetry={() => void since.refetch()} /> : null}
      {url ? (
        <section className="new-link stack" aria-label={t`Your address`}>
          <p>
            <Trans>
              It is yours alone: whoever has it can read these dates, and nothing else. You see it only now.
            </Trans>
          </p>
          <CopyRow url={url} label={t`Calendar address`} action={<Trans>Copy the address</Trans>} />
        </section>
      ) : since.data ? (
        <p>
          <Trans>You made an address on {made}. A new one takes its place.</Trans>
        </p>
      ) : null}
      {make.isError ? <ErrorNotice error={make.error} /> : null}
      {end.isError ? <ErrorNotice error={end.error} /> : null}
      <div className="dialog__foot">
        {since.data ? (
          <ActionButton busy={end.isPending} onPress={() => end.mutate()}>
            <Trans>End the address</Trans>
          </ActionButton>
        ) : null}
        {url ? null : (
          <ActionButton kind="go" busy={make.isPending} onPress={() => make.mutate()}>
            {since.data ? <Trans>Make a new address</Trans> : <Trans>Make the address</Trans>}
          </ActionButton>
        )}
      </div>
    </Dialog>
  );
}
