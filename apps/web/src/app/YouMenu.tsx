import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleUserRound } from "lucide-react";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { api } from "../api/calls.ts";
import { meQuery } from "../api/queries.ts";
import { ConfirmDialog } from "../ui/Dialog.tsx";

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
      <MenuTrigger>
        <Button className="button button--plain you">
          <CircleUserRound size={20} aria-hidden />
          <span className="visually-hidden">
            <Trans>You are</Trans>{" "}
          </span>
          <span className="one-line you__name">{me.person.name}</span>
        </Button>
        <Popover className="popover">
          <Menu className="list" aria-label={t`You`} onAction={() => setAsking(true)}>
            <MenuItem id="leave" className="list__item">
              <Trans>Sign out on this device</Trans>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t`Sign out on this device?`}
        action={t`Sign out`}
        onConfirm={leave}
      >
        <Trans>Nothing you made is lost. To come back, open your invitation link again.</Trans>
      </ConfirmDialog>
    </>
  );
}
