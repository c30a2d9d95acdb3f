import { Trans } from "@lingui/react/macro";
import type { RunSheetRow } from "@openchair/board";
import { Columns2, Lock, Package, PencilLine, UserRound } from "lucide-react";
import type { BoardInfo } from "../api/calls.ts";
import "./formats.css";

interface PlanLinesProps {
  readonly row: RunSheetRow;
  readonly people: BoardInfo["people"];
}

/** In the outline, what a segment says beside its words, who leads and what the room does. */
export function PlanLines({ row: { card, beside }, people }: PlanLinesProps) {
  const names = people.filter(({ id }) => card.leads.includes(id)).map(({ name }) => name);
  return (
    <ul className="plan-lines">
      {beside ? (
        <li>
          <Columns2 size={14} aria-hidden /> <Trans>At the same time as the one above</Trans>
        </li>
      ) : null}
      {card.locked ? (
        <li>
          <Lock size={14} aria-hidden /> <Trans>Minutes are locked</Trans>
        </li>
      ) : null}
      {names.length === 0 ? null : (
        <li>
          <UserRound size={14} aria-hidden />{" "}
          <span className="visually-hidden">
            <Trans>Led by:</Trans>{" "}
          </span>
          {names.join(", ")}
        </li>
      )}
      {card.written === "" ? null : (
        <li>
          <PencilLine size={14} aria-hidden />{" "}
          <span>
            <Trans>In writing:</Trans> {card.written}
          </span>
        </li>
      )}
      {card.materials === "" ? null : (
        <li>
          <Package size={14} aria-hidden />{" "}
          <span>
            <Trans>Needed:</Trans> {card.materials}
          </span>
        </li>
      )}
    </ul>
  );
}
