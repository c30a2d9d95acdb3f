import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import {
  ArrowDown,
  ArrowUp,
  Clock,
  Ellipsis,
  FolderInput,
  Link2,
  MessageSquare,
  PencilLine,
  Shapes,
  SlidersHorizontal,
  Trash2,
  UsersRound,
} from "lucide-react";
import { MenuItem, Separator } from "react-aria-components";
import { ActionMenu } from "./ActionMenu.tsx";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

/** Everything one can do with a card, behind one button. */
export function CardMenu({ card }: { readonly card: Card }) {
  const { t } = useLingui();
  const { readOnly, current, actions, ask, write, talk } = useOutline();
  const name = useCardName()(card);
  if (readOnly) return null;
  const isSegment = card.kind === "segment";
  const act = (id: string) => {
    switch (id) {
      case "write":
        return write(card.id);
      case "up":
        return actions.step(card, -1);
      case "down":
        return actions.step(card, 1);
      case "comment":
        return talk(`card:${card.id}`);
      case "delete":
        return actions.removeCard(card);
      case "kind":
      case "minutes":
      case "voices":
      case "details":
      case "move":
      case "link":
        return ask(id, card.id);
    }
  };
  return (
    <ActionMenu
      button={<Ellipsis size={20} aria-hidden />}
      buttonClass="button button--plain button--icon outline-more"
      buttonLabel={t`What you can do with: ${name}`}
      atEnd
      notInTabOrder={card.id !== current}
      onAction={act}
    >
      <MenuItem id="write" className="list__item">
        <PencilLine size={18} aria-hidden />
        <Trans>Write</Trans>
      </MenuItem>
      {/* What lies in the run sheet is a segment, whatever else one would like it to be. */}
      {card.place === "run-sheet" ? null : (
        <MenuItem id="kind" className="list__item">
          <Shapes size={18} aria-hidden />
          <Trans>Kind of card</Trans>
        </MenuItem>
      )}
      {isSegment ? (
        <MenuItem id="minutes" className="list__item">
          <Clock size={18} aria-hidden />
          <Trans>Minutes</Trans>
        </MenuItem>
      ) : null}
      <MenuItem id="voices" className="list__item">
        <UsersRound size={18} aria-hidden />
        {isSegment ? <Trans>Who leads it</Trans> : <Trans>Voices</Trans>}
      </MenuItem>
      {isSegment ? (
        <MenuItem id="details" className="list__item">
          <SlidersHorizontal size={18} aria-hidden />
          <Trans>Format and what the room does</Trans>
        </MenuItem>
      ) : null}
      <Separator className="list__line" />
      <MenuItem id="move" className="list__item">
        <FolderInput size={18} aria-hidden />
        <Trans>Move to…</Trans>
      </MenuItem>
      <MenuItem id="up" className="list__item">
        <ArrowUp size={18} aria-hidden />
        <Trans>Move up</Trans>
      </MenuItem>
      <MenuItem id="down" className="list__item">
        <ArrowDown size={18} aria-hidden />
        <Trans>Move down</Trans>
      </MenuItem>
      <Separator className="list__line" />
      <MenuItem id="link" className="list__item">
        <Link2 size={18} aria-hidden />
        <Trans>Link to…</Trans>
      </MenuItem>
      <MenuItem id="comment" className="list__item">
        <MessageSquare size={18} aria-hidden />
        <Trans>Comment</Trans>
      </MenuItem>
      <Separator className="list__line" />
      <MenuItem id="delete" className="list__item list__item--danger">
        <Trash2 size={18} aria-hidden />
        <Trans>Delete</Trans>
      </MenuItem>
    </ActionMenu>
  );
}
