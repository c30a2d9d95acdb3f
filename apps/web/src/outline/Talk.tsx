import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { MessageSquare, X } from "lucide-react";
import { lazy, Suspense } from "react";
import { withWords } from "../i18n/activate.ts";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

/** Loads what one needs to read and write comments. */
export const loadTalk = () => withWords("talk", import("../talk/PlaceTalk.tsx"));
const PlaceTalk = lazy(async () => ({ default: (await loadTalk()).PlaceTalk }));

/** How many comments a card has; opens them. Nothing while there are none. */
export function CommentCount({ cardId }: { readonly cardId: string }) {
  const { data, talking, talk, current } = useOutline();
  const on = `card:${cardId}`;
  const comments = data.comments.filter((comment) => comment.on === on);
  const count = comments.filter(({ text }) => text !== "").length;
  if (count === 0) return null;
  const isSettled = comments.every(({ re, resolved }) => re !== null || resolved);
  const isOpen = talking === on;
  return (
    <button
      type="button"
      className="text-button"
      aria-expanded={isOpen}
      tabIndex={cardId === current ? 0 : -1}
      onClick={() => talk(isOpen ? null : on)}
    >
      <MessageSquare size={15} aria-hidden />
      <span>
        <Plural value={count} one="# comment" other="# comments" />
        {isSettled ? (
          <>
            , <Trans>settled</Trans>
          </>
        ) : null}
      </span>
    </button>
  );
}

/** What people say about a card, while that is open. */
export function CardTalk({ card }: { readonly card: Card }) {
  return <ItemTalk id={card.id} name={useCardName()(card)} />;
}

/** What people say about a card or a note with this name, while that is open. */
export function ItemTalk({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui();
  const { talking, talk, talkBoard } = useOutline();
  if (talking !== `card:${id}`) return null;
  const close = () => talk(null);
  return (
    <section
      className="talk"
      data-about={id}
      aria-label={t`Comments on: ${name}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <Suspense>
        <PlaceTalk board={talkBoard} on={`card:${id}`} />
      </Suspense>
      <button type="button" className="button button--plain talk__close" onClick={close}>
        <X size={18} aria-hidden />
        <Trans>Close the comments</Trans>
      </button>
    </section>
  );
}

/** What people say about the board as a whole. */
export function BoardTalk() {
  const { talkBoard } = useOutline();
  return (
    <div className="talk">
      <Suspense>
        <PlaceTalk board={talkBoard} on="board" />
      </Suspense>
    </div>
  );
}
