import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { plan } from "../api/planCalls.ts";
import { meQuery } from "../api/queries.ts";
import { PageHeading, usePageTitle } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { ErrorNotice, Loading, Notice } from "../ui/Notice.tsx";

/** Comes only for who deletes everything. */
const copiesOfMe = async () => (await import("../board/copies.ts")).copies;

/** What is kept about the person who looks: to take along, or to delete. */
export function MyDataPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const me = useQuery(meQuery);
  const [asking, setAsking] = useState(false);
  usePageTitle(t`My data`);
  const erase = async () => {
    await plan.eraseMe();
    if (me.data) {
      await copiesOfMe()
        .then((copies) => copies.eraseOf(me.data?.person.id ?? ""))
        .catch(() => undefined);
    }
    await navigate({ to: "/" });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    queryClient.setQueryData(meQuery.queryKey, null);
  };
  return (
    <SitePage narrow>
      <div className="stack my-data">
        <PageHeading>
          <Trans>My data</Trans>
        </PageHeading>
        {me.isPending ? <Loading /> : null}
        {me.isError ? <ErrorNotice error={me.error} onRetry={() => void me.refetch()} /> : null}
        {me.data === null ? (
          <Notice>
            <p>
              <Trans>This device is not known here. Open your invitation link first.</Trans>
            </p>
          </Notice>
        ) : null}
        {me.data ? (
          <>
            <section className="sheet stack" aria-labelledby="take">
              <h2 id="take">
                <Trans>Take it with you</Trans>
              </h2>
              <p className="prose">
                <Trans>
                  One file with everything that is kept about you: your name, your places and voices, your invitations,
                  what you signed, what you stopped a board for, and the cards and comments you made.
                </Trans>
              </p>
              <p>
                <a className="button button--go" href="/api/me/data.json" download>
                  <Download size={18} aria-hidden />
                  <Trans>Save my data</Trans>
                </a>
              </p>
            </section>
            <section className="sheet stack" aria-labelledby="delete">
              <h2 id="delete">
                <Trans>Delete it</Trans>
              </h2>
              <p className="prose">
                <Trans>
                  Your name, your places, your invitations and what you told only your team are deleted for good. The
                  cards and comments you wrote stay on their boards, as by “Someone who left”, because others built on
                  them.
                </Trans>
              </p>
              <p>
                <Button className="button button--danger" onPress={() => setAsking(true)}>
                  <Trans>Delete what is kept about me…</Trans>
                </Button>
              </p>
            </section>
          </>
        ) : null}
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t`Delete what is kept about you?`}
        action={t`Delete for good`}
        danger
        onConfirm={erase}
      >
        <Trans>
          This cannot be undone, and your links stop working at once. Words on boards stay, without your name. Changes
          that are only on this device are lost.
        </Trans>
      </ConfirmDialog>
    </SitePage>
  );
}
