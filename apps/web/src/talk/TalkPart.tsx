import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowLeft, MessageSquarePlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Notice } from "../ui/Notice.tsx";
import { isFor } from "./forMe.ts";
import { GoneComment } from "./GoneComment.tsx";
import { NewTalk } from "./NewTalk.tsx";
import { OneTalk } from "./OneTalk.tsx";
import { PlaceTalk } from "./PlaceTalk.tsx";
import { TalkFilter, type TalkFilterId } from "./TalkFilter.tsx";
import type { TalkBoard, TalkTarget } from "./talkBoard.ts";
import { useFresh } from "./useFresh.ts";
import { usePlaceNames } from "./usePlaceNames.tsx";
import { useSpeakers, useTalk } from "./useSpeakers.ts";
import { useTalkActions } from "./useTalkActions.ts";
import "./talk.css";

interface TalkPartProps {
  readonly board: TalkBoard;
  /** What somebody asked to see. */
  readonly target: TalkTarget | null;
  /** The one card that is selected on the canvas. */
  readonly selected: string | null;
  readonly onJump: (cardId: string) => void;
  /** Goes to a field of the brief, beside the board. */
  readonly onField: (field: string) => void;
}

/** Beside the board: what is said about it, its cards and its brief. */
export function TalkPart(props: TalkPartProps) {
  const { target } = props;
  const [asked, setAsked] = useState(target);
  const [place, setPlace] = useState(target?.on ?? null);
  if (asked !== target) {
    setAsked(target);
    setPlace(target?.on ?? null);
  }
  return place === null ? (
    <AllTalks {...props} shown={target?.commentId} onPlace={setPlace} />
  ) : (
    <OnePlace
      {...props}
      key={place}
      on={place}
      words={target?.on === place ? target.words : undefined}
      onAll={() => setPlace(null)}
    />
  );
}

interface PlaceLinkProps extends Pick<TalkPartProps, "board" | "onJump" | "onField"> {
  readonly on: string;
}

/** What a talk is about, and the way there. */
function PlaceLink({ board, on, onJump, onField }: PlaceLinkProps) {
  const { t } = useLingui();
  const { name, Icon, cardId } = usePlaceNames(board)(on);
  const field = on.startsWith("brief:") ? on.slice("brief:".length) : null;
  const go = cardId !== null ? () => onJump(cardId) : field !== null ? () => onField(field) : null;
  const words = (
    <>
      <Icon size={16} aria-hidden />
      <bdi>{name}</bdi>
    </>
  );
  if (!go) return <p className="talk-place">{words}</p>;
  return (
    <button type="button" className="talk-place talk-place--link" title={t`Go there`} onClick={go}>
      {words}
      <span className="visually-hidden">
        <Trans>Go there</Trans>
      </span>
    </button>
  );
}

interface AllTalksProps extends TalkPartProps {
  readonly shown: string | undefined;
  readonly onPlace: (on: string) => void;
}

function AllTalks({ board, shown, selected, onJump, onField }: AllTalksProps) {
  const { me } = board;
  const { talks, comments } = useTalk(board);
  const speakers = useSpeakers(board);
  const actions = useTalkActions(board);
  const heading = useRef<HTMLHeadingElement>(null);
  const [filter, setFilter] = useState<TalkFilterId>("open");
  const [isNew, setNew] = useState(board.fields.drafts.has("new"));
  /** Talks that were settled, or opened again, while one looks at them: they stay where they are until one looks away. */
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [led, setLed] = useState<string>();
  const newest = talks.toReversed();
  const speakerId = (said: (typeof comments)[number]) => speakers.of(said)?.id ?? null;
  const lists: Record<TalkFilterId, typeof newest> = {
    open: newest.filter(({ resolved }) => !resolved),
    mine: newest.filter((talk) => isFor(me.id, talk, speakerId)),
    settled: newest.filter(({ resolved }) => resolved),
  };
  const linked = shown === undefined ? undefined : talks.find((talk) => talk.comments.some(({ id }) => id === shown));
  // A link leads to where its talk is now; after that one looks where one likes.
  if (linked && led !== shown) {
    setLed(shown);
    setFilter(linked.resolved ? "settled" : "open");
    setKept(new Set());
  }
  const listed = newest.filter((talk) => kept.has(talk.id) || lists[filter].includes(talk));
  const fresh = useFresh(
    board,
    listed.flatMap((talk) => talk.comments),
  );
  const look = (next: TalkFilterId) => {
    setFilter(next);
    setKept(new Set());
  };
  const closeNew = () => {
    setNew(false);
    heading.current?.focus();
  };
  return (
    <section className="panel__part talk-part" aria-labelledby="talk-heading">
      <div className="panel__head">
        <h2 id="talk-heading" ref={heading} className="panel__heading" tabIndex={-1}>
          <Trans>Talk</Trans>
        </h2>
        {board.readOnly || isNew ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              board.fields.ask("new");
              setNew(true);
            }}
          >
            <MessageSquarePlus size={18} aria-hidden />
            <Trans>New comment</Trans>
          </button>
        )}
      </div>
      {isNew ? <NewTalk board={board} actions={actions} selected={selected} onDone={closeNew} /> : null}
      {shown !== undefined && !linked ? (
        <Notice>
          <Trans>The comment that the link led to is not there any more.</Trans>
        </Notice>
      ) : null}
      {talks.length > 0 ? (
        <TalkFilter
          value={filter}
          counts={{ open: lists.open.length, mine: lists.mine.length, settled: lists.settled.length }}
          onChange={look}
        />
      ) : null}
      <GoneComment actions={actions} />
      {listed.length > 0 ? (
        <ul className="talk-cards">
          {listed.map((talk) => (
            <li key={talk.id + talk.on}>
              <OneTalk
                board={board}
                talk={talk}
                speakers={speakers}
                actions={actions}
                fresh={fresh}
                shown={linked === talk ? shown : undefined}
                head={<PlaceLink board={board} on={talk.on} onJump={onJump} onField={onField} />}
                onResolve={(id) => setKept((before) => new Set([...before, id]))}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">
          {talks.length === 0 ? (
            <Trans>
              Nobody has said anything yet. Write about the board here, or comment on a card or on a part of the brief.
            </Trans>
          ) : filter === "open" ? (
            <Trans>Everything is settled.</Trans>
          ) : filter === "mine" ? (
            <Trans>Nothing waits for you: nobody has named you, or answered you, since you last said something.</Trans>
          ) : (
            <Trans>Nothing is settled yet.</Trans>
          )}
        </p>
      )}
    </section>
  );
}

interface OnePlaceProps extends TalkPartProps {
  readonly on: string;
  readonly words: string | undefined;
  readonly onAll: () => void;
}

function OnePlace({ board, target, on, words, onAll, onJump, onField }: OnePlaceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // To write is what they came for; who may not write reads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody asks for it, also for the same place again.
  useEffect(() => {
    const field = heading.current?.parentElement?.querySelector<HTMLElement>(".talk__thread > .comment-field textarea");
    (field ?? heading.current)?.focus();
  }, [target]);
  return (
    <section className="panel__part talk-part" aria-labelledby="talk-heading">
      <button type="button" className="button button--plain talk__back" onClick={onAll}>
        <ArrowLeft size={18} aria-hidden />
        <Trans>All talks</Trans>
      </button>
      <h2 id="talk-heading" ref={heading} className="panel__heading" tabIndex={-1}>
        <Trans>Talk about</Trans>
      </h2>
      <PlaceLink board={board} on={on} onJump={onJump} onField={onField} />
      <PlaceTalk board={board} on={on} words={words} />
    </section>
  );
}
