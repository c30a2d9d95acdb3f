import { Trans, useLingui } from "@lingui/react/macro";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { ROUND_LIMITS } from "@openchair/programme";
import { Plus, Trash2, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { BoardRound } from "../api/roundCalls.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import type { Draft, DraftState } from "./draft.ts";

interface CardFieldsProps {
  readonly draft: Draft;
  readonly cards: DraftState["cards"];
  readonly kind: BoardRound["kind"];
}

/** One field for each card that somebody writes. There is always one to write in. */
export function CardFields({ draft, cards, kind }: CardFieldsProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const kinds = useCardKindNames();
  const list = useRef<HTMLOListElement>(null);
  /** The card that is to have the focus as soon as it is there. */
  const wanted = useRef<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const Icon = KIND_ICONS[kind];
  const name = kinds[kind];
  const fieldOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] textarea`);

  useEffect(() => {
    if (cards.length === 0 && removed === null) wanted.current = draft.add();
  }, [draft, cards.length, removed]);
  useEffect(() => {
    if (wanted.current === null || !cards.some(({ id }) => id === wanted.current)) return;
    fieldOf(wanted.current)?.focus();
    wanted.current = null;
  });

  const add = () => {
    const empty = cards.find(({ text }) => text.trim() === "");
    setRemoved(null);
    if (empty) fieldOf(empty.id)?.focus();
    else wanted.current = draft.add();
  };
  const remove = (id: string) => {
    const at = cards.findIndex((card) => card.id === id);
    wanted.current = (cards[at + 1] ?? cards[at - 1])?.id ?? null;
    setRemoved(cards[at]?.text.trim() ? id : null);
    draft.remove(id);
    announce(t`Thrown away. You can put it back.`);
  };
  const putBack = (id: string) => {
    wanted.current = id;
    setRemoved(null);
    draft.putBack(id);
  };
  return (
    <>
      <ol className="quiet-cards" ref={list}>
        {cards.map(({ id, text }, at) => {
          const number = at + 1;
          return (
            <li key={id} className="quiet-card" data-card={id}>
              <div className="quiet-card__head">
                <Icon size={16} aria-hidden />
                <label htmlFor={`quiet-${id}`}>
                  {name} {number}
                </label>
                {cards.length > 1 || text !== "" ? (
                  <button
                    type="button"
                    className="button button--plain button--icon"
                    aria-label={t`Throw away ${name} ${number}`}
                    onClick={() => remove(id)}
                  >
                    <Trash2 size={18} aria-hidden />
                  </button>
                ) : null}
              </div>
              <textarea
                id={`quiet-${id}`}
                className="quiet-card__words"
                rows={3}
                value={text}
                maxLength={ROUND_LIMITS.text}
                onChange={(event) => draft.write(id, event.currentTarget.value)}
                onBlur={() => void draft.flush()}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                  event.preventDefault();
                  add();
                }}
              />
            </li>
          );
        })}
      </ol>
      <div className="row">
        {cards.length < ROUND_LIMITS.cards ? (
          <button type="button" className="button" onClick={add}>
            <Plus size={18} aria-hidden />
            <Trans>Write another</Trans>
          </button>
        ) : (
          <p className="small quiet">
            <Trans>That is as many as a round takes from one person.</Trans>
          </p>
        )}
        {removed !== null ? (
          <button type="button" className="button button--plain" onClick={() => putBack(removed)}>
            <Undo2 size={18} aria-hidden />
            <Trans>Put back what I threw away</Trans>
          </button>
        ) : null}
      </div>
    </>
  );
}
