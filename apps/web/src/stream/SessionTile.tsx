import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatName, VOICES } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { Link } from "@tanstack/react-router";
import { number } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { When } from "../i18n/When.tsx";
import { VoicesPresent } from "../ui/voices.tsx";

/** One session: when, where, how long, for how many, and whose voices are on board. */
export function SessionTile({ session }: { readonly session: Session }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { minutes, startsAt, room, expected, format, people } = session;
  const coChairs = people.filter((person) => person.seat === "co-chair");
  const present = VOICES.filter((voice) => coChairs.some((person) => person.voices.includes(voice)));
  const notYet = t`Not decided yet`;
  const expectedText = expected === null ? "" : number(expected, language);
  return (
    <li>
      <Link to="/boards/$boardId/{-$view}" params={{ boardId: session.boardId }} className="tile tile--link session">
        <span className="tile__body">
          <h2 className="tile__title session__title">{session.title}</h2>
          <span className="row session__voices">
            <VoicesPresent present={present} />
            <span className="small quiet">
              {coChairs.length > 0 ? (
                <Plural value={coChairs.length} one="# co-chair" other="# co-chairs" />
              ) : (
                <Trans>nobody came in yet</Trans>
              )}
            </span>
          </span>
          <dl className="facts">
            <dt>
              <Trans>Length</Trans>
            </dt>
            <dd>
              <Plural value={minutes} one="# minute" other="# minutes" />
            </dd>
            <dt>
              <Trans>When</Trans>
            </dt>
            <dd className={startsAt ? undefined : "facts__open"}>
              {startsAt ? <When startsAt={startsAt} minutes={minutes} length="short" /> : notYet}
            </dd>
            <dt>
              <Trans>Where</Trans>
            </dt>
            <dd className={room ? undefined : "facts__open"}>{room || notYet}</dd>
            <dt>
              <Trans>People</Trans>
            </dt>
            <dd className={expected ? undefined : "facts__open"}>
              {expected ? <Trans>about {expectedText}</Trans> : notYet}
            </dd>
            <dt>
              <Trans>Format</Trans>
            </dt>
            <dd className={format ? undefined : "facts__open"}>{format ? formatName(format, language) : notYet}</dd>
          </dl>
        </span>
      </Link>
    </li>
  );
}
