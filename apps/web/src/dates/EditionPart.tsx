import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, CopyPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { plan } from "../api/planCalls.ts";
import { streamQuery, streamsQuery } from "../api/queries.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { NextEditionDialog } from "./NextEditionDialog.tsx";

/** Closing an edition when its event is over, and carrying on with the next. */
export function EditionPart({ streamId }: { readonly streamId: string }) {
  const { t } = useLingui();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const stream = useQuery(streamQuery(streamId));
  const [asked, setAsked] = useState<"close" | "next" | null>(null);
  const [opening, setOpening] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  if (!stream.data) return null;
  const { closedAt } = stream.data;
  const closed = closedAt === null ? "" : shortDay(closedAt, language);
  const refresh = async () => {
    await queryClient.invalidateQueries(streamQuery(streamId));
    void queryClient.invalidateQueries(streamsQuery);
  };
  const open = async () => {
    setOpening(true);
    setFailed(null);
    try {
      await plan.openEdition(streamId);
      await refresh();
    } catch (error) {
      setFailed(error);
    } finally {
      setOpening(false);
    }
  };
  return (
    <section className="sheet stack" aria-labelledby="edition">
      <h2 id="edition">
        <Trans>This edition</Trans>
      </h2>
      <p className="prose">
        {closedAt === null ? (
          <Trans>
            When the event is over, close the edition: everything can still be read, and nothing changes any more. The
            next one can start with the boards you choose.
          </Trans>
        ) : (
          <Trans>Closed on {closed}. Everything can be read, and nothing changes any more.</Trans>
        )}
      </p>
      {failed ? <ErrorNotice error={failed} /> : null}
      <div className="row">
        <Button className="button" onPress={() => setAsked("next")}>
          <CopyPlus size={18} aria-hidden />
          <Trans>Start the next edition…</Trans>
        </Button>
        {closedAt === null ? (
          <Button className="button" onPress={() => setAsked("close")}>
            <Archive size={18} aria-hidden />
            <Trans>Close this edition…</Trans>
          </Button>
        ) : (
          <ActionButton busy={opening} onPress={() => void open()}>
            <ArchiveRestore size={18} aria-hidden />
            <Trans>Open it again</Trans>
          </ActionButton>
        )}
      </div>
      <ConfirmDialog
        isOpen={asked === "close"}
        onClose={() => setAsked(null)}
        title={t`Close this edition?`}
        action={t`Close the edition`}
        onConfirm={async () => {
          await plan.closeEdition(streamId);
          await refresh();
        }}
      >
        <Trans>
          Everybody can still read their boards and briefs, but nobody changes them any more. You can open the edition
          again.
        </Trans>
      </ConfirmDialog>
      {asked === "next" ? <NextEditionDialog stream={stream.data} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}
