import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { History, LogOut, ScrollText } from "lucide-react";
import { useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { plan } from "../api/planCalls.ts";
import { meQuery } from "../api/queries.ts";
import { useSeatWords } from "../people/seats.ts";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import "../dates/dates-part.css";

/** Who was on this board before, and, for oneself, the way to leave it. */
export function TeamPart({ info }: { readonly info: BoardInfo }) {
  const { t } = useLingui();
  const seats = useSeatWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const { me, wereHere, session } = info;
  const { title } = session;
  const reads = me.seat === "co-chair" || me.seat === "curator";
  return (
    <div className="stack team-part">
      {wereHere.length > 0 ? (
        <>
          <h3 className="dates-part__heading">
            <Trans>Were here before</Trans>
          </h3>
          <ul className="stack">
            {wereHere.map((person) => (
              <li key={person.id} className="row">
                {person.name} <span className="quiet small">{seats[person.seat].name}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="row">
        {me.seat === "observer" ? null : (
          <Link
            to="/boards/$boardId/{-$view}"
            params={{ boardId: info.board.id, view: "history" }}
            className="button button--plain"
          >
            <History size={18} aria-hidden />
            <Trans>History</Trans>
          </Link>
        )}
        {reads ? (
          <Link to="/boards/$boardId/happened" params={{ boardId: info.board.id }} className="button button--plain">
            <ScrollText size={18} aria-hidden />
            <Trans>What happened</Trans>
          </Link>
        ) : null}
        {me.seat === "curator" ? null : (
          <button type="button" className="button button--plain" onClick={() => setLeaving(true)}>
            <LogOut size={18} aria-hidden />
            <Trans>Leave this board…</Trans>
          </button>
        )}
      </div>
      <ConfirmDialog
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        title={t`Leave “${title}”?`}
        action={t`Leave the board`}
        danger
        onConfirm={async () => {
          await plan.leaveBoard(info.board.id);
          await queryClient.invalidateQueries(meQuery);
          await navigate({ to: "/" });
        }}
      >
        <Trans>
          You can then no longer open it. What you wrote stays on it, with your name. To come back, ask a co-chair or a
          curator to invite you again.
        </Trans>
      </ConfirmDialog>
    </div>
  );
}
