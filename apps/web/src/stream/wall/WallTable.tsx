import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import type { WallSession } from "@openchair/programme";
import { memo } from "react";
import { ago } from "../../i18n/dates.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { When } from "../../i18n/When.tsx";
import { VoiceBadge, VoiceWord } from "../../ui/voices.tsx";
import { BoardLink } from "./BoardLink.tsx";
import { ChecklistDone, Minutes, Share, SignedCount, TimeToShape, VoiceNews } from "./WallFacts.tsx";
import { MoreChips, StateChip } from "./WallStatus.tsx";
import type { SessionGroup, Sort } from "./wallView.ts";

const Row = memo(function Row({ session, now }: { readonly session: WallSession; readonly now: number }) {
  const language = useLanguage();
  const names = VOICE_NAMES[language];
  const { boardId, title, startsAt, minutes, room, changedAt } = session;
  return (
    <tr>
      <th scope="row">
        <BoardLink boardId={boardId}>{title}</BoardLink>
      </th>
      <td>
        <span className="wall-table__chips">
          <StateChip state={session.state} />
          <MoreChips session={session} />
        </span>
      </td>
      {session.voices.map((voice) => (
        <td key={voice.voice}>
          <span className="wall-table__voice">
            <VoiceBadge voice={voice.voice} size={20} missing={voice.presence !== "here"} />
            <span className="visually-hidden">{names[voice.voice]}: </span>
            <VoiceNews voice={voice} now={now} />
            {session.shares ? (
              <span className="wall-table__share">
                <Share of={session.shares[voice.voice]} />
              </span>
            ) : null}
          </span>
        </td>
      ))}
      <td className="nowrap">
        <SignedCount session={session} />
      </td>
      <td className="nowrap">
        <Minutes session={session} />
      </td>
      <td className="nowrap">
        <TimeToShape session={session} />
      </td>
      <td className="nowrap">
        <ChecklistDone session={session} />
      </td>
      <td className="wall-table__when">
        {startsAt ? <When startsAt={startsAt} minutes={minutes} length="short" /> : <Trans>not yet</Trans>}
      </td>
      <td>{room || <Trans>not yet</Trans>}</td>
      <td>
        {changedAt ? <time dateTime={changedAt}>{ago(changedAt, now, language)}</time> : <Trans>no change yet</Trans>}
      </td>
    </tr>
  );
});

interface WallTableProps {
  readonly groups: readonly SessionGroup[];
  readonly headingOf: (group: SessionGroup) => string;
  readonly isGrouped: boolean;
  readonly sort: Sort;
  readonly now: number;
}

/** The same as the tiles, as a table: a row for each session, a heading over each group. */
export function WallTable({ groups, headingOf, isGrouped, sort, now }: WallTableProps) {
  const { t } = useLingui();
  const sorted = (by: Sort, order: "ascending" | "descending") => (sort === by ? { "aria-sort": order } : {});
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="wall-scroll" aria-label={t`Where the sessions stand`} tabIndex={0}>
      <table className="wall-table">
        <caption className="visually-hidden">
          <Trans>Where the sessions stand</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" {...sorted("title", "ascending")}>
              <Trans>Session</Trans>
            </th>
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            {VOICES.map((voice) => (
              <th key={voice} scope="col">
                <VoiceWord voice={voice} size={20} />
              </th>
            ))}
            <th scope="col">
              <Trans>Signed</Trans>
            </th>
            <th scope="col">
              <Trans>Minutes</Trans>
            </th>
            <th scope="col" {...sorted("time", "ascending")}>
              <Trans>Time to shape</Trans>
            </th>
            <th scope="col">
              <Trans>Checklist</Trans>
            </th>
            <th scope="col" {...sorted("start", "ascending")}>
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Where</Trans>
            </th>
            <th scope="col" {...sorted("changed", "descending")}>
              <Trans>Last change</Trans>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {isGrouped ? (
              <tr>
                <th scope="rowgroup" colSpan={12} className="wall-table__group">
                  {headingOf(group)}
                </th>
              </tr>
            ) : null}
            {group.sessions.map((session) => (
              <Row key={session.id} session={session} now={now} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
