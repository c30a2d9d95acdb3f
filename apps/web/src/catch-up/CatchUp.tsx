import { Plural, Trans } from "@lingui/react/macro";
import type { NewsGroup, NewsLine } from "@openchair/programme";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  BellRing,
  CheckCheck,
  CircleQuestionMark,
  Clock,
  FileText,
  Lightbulb,
  Mail,
  MessageCircle,
} from "lucide-react";
import { lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { catchUp, catchUpQuery } from "../api/catchUpCalls.ts";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ErrorNotice } from "../ui/Notice.tsx";
import { useNewsGroupNames, useNewsLineWords } from "./useNewsLineWords.ts";
import "./catch-up.css";

const NewsMailDialog = lazy(async () => ({ default: (await import("./NewsMailDialog.tsx")).NewsMailDialog }));

const ICONS: Record<NewsGroup, typeof Clock> = {
  decision: CheckCheck,
  question: CircleQuestionMark,
  idea: Lightbulb,
  minutes: Clock,
  comment: MessageCircle,
  brief: FileText,
};

export interface CatchUpProps {
  readonly boardId: string;
  /** Where it stands: in the outline it is only there when there is something to read. */
  readonly place: "panel" | "outline";
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
}

/** One line, as the way to what it is about. */
function Line({ line, boardId, place, onJump }: CatchUpProps & { readonly line: NewsLine }) {
  const words = useNewsLineWords()(line);
  const cardId = line.place.startsWith("card:") ? line.place.slice("card:".length) : null;
  const board = place === "outline" ? "outline" : "canvas";
  const view = line.place === "session" ? "session" : line.place.startsWith("brief:") ? "brief" : board;
  const jump = (event: MouseEvent) => {
    if (cardId === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onJump(cardId);
  };
  return (
    <Link
      to="/boards/$boardId/{-$view}"
      params={{ boardId, view }}
      search={cardId === null ? {} : { at: cardId }}
      onClick={jump}
      className="news__line"
    >
      {words}
    </Link>
  );
}

/** What others did since my last visit: ten lines at most, each the way there, until I put them away. */
export function CatchUp(props: CatchUpProps) {
  const { boardId, place } = props;
  const language = useLanguage();
  const groups = useNewsGroupNames();
  const queryClient = useQueryClient();
  const news = useQuery(catchUpQuery(boardId));
  const [mailing, setMailing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  const isAway = news.data?.away;
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what stands in its place.
    if (moved.current) (isAway ? opener.current : heading.current)?.focus();
    moved.current = false;
  }, [isAway]);
  const putAway = useMutation({
    mutationFn: (away: boolean) => catchUp.putAway(boardId, away),
    onSuccess(_, away) {
      queryClient.setQueryData(catchUpQuery(boardId).queryKey, (before) => before && { ...before, away });
      moved.current = true;
    },
  });
  if (!news.data) return null;
  const { since, parts, count, away } = news.data;

  const mailButton = (
    <button type="button" className="button button--plain" onClick={() => setMailing(true)}>
      <Mail size={18} aria-hidden />
      <Trans>News by e-mail…</Trans>
    </button>
  );
  const dialog = mailing ? (
    <Suspense>
      <NewsMailDialog onClose={() => setMailing(false)} />
    </Suspense>
  ) : null;
  const failed = putAway.isError ? <ErrorNotice error={putAway.error} /> : null;
  if (count === 0 || away) {
    return (
      <div className="news__closed">
        {count > 0 ? (
          <button ref={opener} type="button" className="button button--plain" onClick={() => putAway.mutate(false)}>
            <BellRing size={18} aria-hidden />
            <Trans>What was new</Trans>
          </button>
        ) : null}
        {place === "panel" ? mailButton : null}
        {failed}
        {dialog}
      </div>
    );
  }
  const when = since === null ? "" : moment(Date.parse(since), language);
  const id = `news-${place}`;
  return (
    <section className="news" aria-labelledby={id}>
      <div className="news__head">
        <BellRing size={20} aria-hidden />
        <div>
          <h2 id={id} ref={heading} tabIndex={-1} className="news__heading">
            <Trans>Since your last visit</Trans>
          </h2>
          <p className="small quiet">
            {when === "" ? null : <span>{when} · </span>}
            <Plural value={count} one="# thing is new" other="# things are new" />
          </p>
        </div>
      </div>
      <dl className="news__parts">
        {parts.map(({ group, lines, more }) => {
          const Icon = ICONS[group];
          return (
            <div key={group}>
              <dt>
                <Icon size={18} aria-hidden />
                {groups[group]}
              </dt>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines do not change while they are shown
                <dd key={at}>
                  <Line {...props} line={line} />
                </dd>
              ))}
              {more > 0 ? (
                <dd className="small quiet">
                  <Plural value={more} one="and # more" other="and # more" />
                </dd>
              ) : null}
            </div>
          );
        })}
      </dl>
      {failed}
      <div className="row news__foot">
        <button type="button" className="button" onClick={() => putAway.mutate(true)}>
          <CheckCheck size={18} aria-hidden />
          <Trans>Put this away</Trans>
        </button>
        {mailButton}
      </div>
      {dialog}
    </section>
  );
}
