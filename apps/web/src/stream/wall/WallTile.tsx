import { Trans } from "@lingui/react/macro";
import type { WallSession } from "@openchair/programme";
import { memo } from "react";
import { pictureAddress } from "../../api/wallCalls.ts";
import { When } from "../../i18n/When.tsx";
import { BoardLink } from "./BoardLink.tsx";
import { useWallWords } from "./useWallWords.ts";
import { ChecklistDone, Minutes, SignedCount, TimeToShape, VoiceMarks } from "./WallFacts.tsx";
import { MoreChips, StateChip } from "./WallStatus.tsx";

interface WallTileProps {
  readonly session: WallSession;
  /** Under a group's heading, or under the page's. */
  readonly level: 2 | 3;
  readonly now: number;
}

/** One session on the wall. Drawn again only when something about it has changed: there may be hundreds. */
export const WallTile = memo(function WallTile({ session, level, now }: WallTileProps) {
  const words = useWallWords();
  const { boardId, title, startsAt, minutes, room, picture, state } = session;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <li className="wall-tile">
      <div className="wall-tile__picture">
        {picture === null ? null : (
          <img
            src={pictureAddress(boardId, picture)}
            alt={words.picture(session)}
            width={320}
            height={160}
            loading="lazy"
            decoding="async"
          />
        )}
        <span className="wall-tile__chips">
          {state === "shaping" ? null : <StateChip state={state} />}
          <MoreChips session={session} />
        </span>
      </div>
      <div className="wall-tile__body">
        <Heading className="wall-tile__title">
          <BoardLink boardId={boardId} className="wall-tile__link">
            {title}
          </BoardLink>
        </Heading>
        {startsAt || room ? (
          <p className="small quiet">
            {startsAt ? <When startsAt={startsAt} minutes={minutes} length="short" /> : null}
            {startsAt && room ? " · " : null}
            {room}
          </p>
        ) : null}
        <VoiceMarks session={session} now={now} />
        <dl className="facts">
          <dt>
            <Trans>Signed</Trans>
          </dt>
          <dd>
            <SignedCount session={session} />
          </dd>
          <dt>
            <Trans>Minutes</Trans>
          </dt>
          <dd>
            <Minutes session={session} />
          </dd>
          <dt>
            <Trans>Time to shape</Trans>
          </dt>
          <dd>
            <TimeToShape session={session} />
          </dd>
          <dt>
            <Trans>Checklist</Trans>
          </dt>
          <dd>
            <ChecklistDone session={session} />
          </dd>
        </dl>
      </div>
    </li>
  );
});
