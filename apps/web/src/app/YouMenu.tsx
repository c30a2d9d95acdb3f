import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleUserRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { api } from "../api/calls.ts";
import { meQuery } from "../api/queries.ts";
import { MenuButton } from "../ui/MenuButton.tsx";

const ConfirmDialog = lazy(async () => ({ default: (await import("../ui/Dialog.tsx")).ConfirmDialog }));

/** Comes when somebody signs out. */
const copiesOfMe = async () => (await import("../board/copies.ts")).copies;

/** Who this device is known as, and the way to make it forget. Nothing at all for people who are not known. */
export function YouMenu() {
  const { data: me } = useQuery(meQuery);
  const { t } = useLingui();
  const [asking, setAsking] = useState<"safe" | "unsaved" | null>(null);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (!me) return null;

  const ask = async () => {
    // Only what no server has yet: everything else can be had again.
    const boards = await copiesOfMe().then((copies) => copies.unsavedOf(me.person.id));
    setAsking(boards.length > 0 ? "unsaved" : "safe");
  };
  const leave = async () => {
    await api.leave();
    await copiesOfMe()
      .then((copies) => copies.eraseOf(me.person.id))
      .catch(() => undefined);
    await navigate({ to: "/" });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    queryClient.setQueryData(meQuery.queryKey, null);
  };
  return (
    <>
      <MenuButton
        className="button button--plain you"
        menuLabel={t`You`}
        choices={[
          { id: "data", name: t`My data` },
          { id: "leave", name: t`Sign out on this device` },
        ]}
        onChoose={(id) => {
          if (id === "data") void navigate({ to: "/me" });
          else void ask().catch(() => setAsking("safe"));
        }}
      >
        <CircleUserRound size={20} aria-hidden />
        <span className="visually-hidden">
          <Trans>You are</Trans>{" "}
        </span>
        <span className="one-line you__name">{me.person.name}</span>
      </MenuButton>
      {asking ? (
        <Suspense>
          <ConfirmDialog
            isOpen
            onClose={() => setAsking(null)}
            title={t`Sign out on this device?`}
            action={t`Sign out`}
            danger={asking === "unsaved"}
            onConfirm={leave}
          >
            {asking === "safe" ? (
              <Trans>Nothing you made is lost. To come back, open your invitation link again.</Trans>
            ) : (
              <Trans>
                Some of your changes are only on this device, and are lost when you sign out now. To save them, open the
                board with a connection first.
              </Trans>
            )}
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </>
  );
}
