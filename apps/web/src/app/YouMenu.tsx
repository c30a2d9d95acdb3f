import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleUserRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { api } from "../api/calls.ts";
import { meQuery } from "../api/queries.ts";
import { MenuButton } from "../ui/MenuButton.tsx";

const ConfirmDialog = lazy(async () => ({ default: (await import("../ui/Dialog.tsx")).ConfirmDialog }));

/** Who this device is known as, and the way to make it forget. Nothing at all for people who are not known. */
export function YouMenu() {
  const { data: me } = useQuery(meQuery);
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (!me) return null;

  const leave = async () => {
    await api.leave();
    await navigate({ to: "/" });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
    queryClient.setQueryData(meQuery.queryKey, null);
  };
  return (
    <>
      <MenuButton
        className="button button--plain you"
        menuLabel={t`You`}
        choices={[{ id: "leave", name: t`Sign out on this device` }]}
        onChoose={() => setAsking(true)}
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
            onClose={() => setAsking(false)}
            title={t`Sign out on this device?`}
            action={t`Sign out`}
            onConfirm={leave}
          >
            <Trans>Nothing you made is lost. To come back, open your invitation link again.</Trans>
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </>
  );
}
