import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatName, isVoice, VOICE_NAMES } from "@openchair/formats";
import { type AuditLine, MILESTONES, SEATS } from "@openchair/programme";
import type { ReactNode } from "react";
import { useMilestoneWords } from "../dates/milestoneWords.ts";
import { day as dayWords } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useSeatWords } from "../people/seats.ts";

/** What a person got: place and voices, in words. */
function usePlaceWords(): (about: AuditLine["about"]) => string {
  const seats = useSeatWords();
  const names = VOICE_NAMES[useLanguage()];
  return ({ seat, voices }) => {
    const known = SEATS.find((id) => id === seat);
    const said = String(voices ?? "")
      .split(", ")
      .filter(isVoice)
      .map((voice) => names[voice]);
    return [...(known ? [seats[known].name] : []), ...said].join(", ");
  };
}

function useDatesWords(): (about: AuditLine["about"]) => string {
  const { t } = useLingui();
  const words = useMilestoneWords();
  const language = useLanguage();
  return (about) =>
    MILESTONES.filter((kind) => about[kind] !== undefined)
      .map((kind) => {
        const day = about[kind];
        const name = words[kind].name;
        return `${name}: ${typeof day === "string" ? dayWords(`${day}T00:00`, language, "short") : t`taken away`}`;
      })
      .join(" · ");
}

const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** One line of what happened, as a sentence. What a later version noted is shown by its name. */
export function AuditSentence({ line }: { readonly line: AuditLine }): ReactNode {
  const { t } = useLingui();
  const placeWords = usePlaceWords();
  const datesWords = useDatesWords();
  const language = useLanguage();
  const { about, action } = line;
  const who = line.byName ?? t`Open Chair`;
  const name = text(about["name"]) || t`someone without a name yet`;
  const title = text(about["title"]) || text(about["thread"]);
  const place = placeWords(about);
  const dates = datesWords(about);
  const reason = text(about["reason"]);
  const cards = text(about["cards"]);
  const version = text(about["version"]);
  switch (action) {
    case "invite.made":
      return (
        <Trans>
          {who} invited {name} ({place})
        </Trans>
      );
    case "invite.renewed":
      return (
        <Trans>
          {who} made a new link for {name}
        </Trans>
      );
    case "invite.taken-back":
      return about["joined"] === true ? (
        <Trans>
          {who} took back the place of {name}
        </Trans>
      ) : (
        <Trans>
          {who} took back the invitation of {name}
        </Trans>
      );
    case "person.joined":
      return (
        <Trans>
          {who} came in ({place})
        </Trans>
      );
    case "person.erased":
      return <Trans>Somebody deleted what is kept about them</Trans>;
    case "curator.invited":
      return (
        <Trans>
          {who} invited {name} as a curator
        </Trans>
      );
    case "curator.joined":
      return <Trans>{who} came in as a curator</Trans>;
    case "curator.left":
      return who === name ? (
        <Trans>{who} stopped caring for this stream</Trans>
      ) : (
        <Trans>
          {who} ended the care of {name} for this stream
        </Trans>
      );
    case "seat.changed":
      return (
        <Trans>
          {who} changed the place of {name}: {place}
        </Trans>
      );
    case "seat.left":
      return <Trans>{who} left the board</Trans>;
    case "session.made":
      return (
        <Trans>
          {who} made the session “{title}”
        </Trans>
      );
    case "session.changed":
      return <Trans>{who} changed the facts of the session</Trans>;
    case "stream.changed":
      return <Trans>{who} changed the stream</Trans>;
    case "dates.changed":
      return (
        <Trans>
          {who} set dates. {dates}
        </Trans>
      );
    case "dates.freeze-earlier":
      return (
        <Trans>
          {who} moved the freeze earlier. {dates}. Why: {reason}
        </Trans>
      );
    case "edition.closed":
      return <Trans>{who} closed this edition</Trans>;
    case "edition.opened":
      return <Trans>{who} opened this edition again</Trans>;
    case "edition.started":
      return (
        <Trans>
          {who} started the next edition, “{title}”
        </Trans>
      );
    case "concern.raised":
      return <Trans>{who} stopped the board: talk first</Trans>;
    case "concern.changed":
      return <Trans>{who} changed what the stop is about</Trans>;
    case "concern.closed":
      return <Trans>{who} ended the stop: they have talked</Trans>;
    case "brief.signed":
      return <Trans>{who} signed the brief</Trans>;
    case "brief.signature-taken-back":
      return <Trans>{who} took their signature back</Trans>;
    case "brief.published":
      return <Trans>{who} published the brief</Trans>;
    case "brief.publication-taken-back":
      return <Trans>{who} took the published brief back</Trans>;
    case "look.asked":
      return <Trans>{who} asked for a look</Trans>;
    case "look.answered":
      return <Trans>{who} answered a question for a look</Trans>;
    case "vote.opened":
      return (
        <Trans>
          {who} opened the vote “{title}”
        </Trans>
      );
    case "vote.closed":
      return (
        <Trans>
          {who} closed the vote “{title}”
        </Trans>
      );
    case "thread.added":
      return (
        <Trans>
          {who} added the red thread “{title}”
        </Trans>
      );
    case "thread.changed":
      return (
        <Trans>
          {who} changed the red thread “{title}”
        </Trans>
      );
    case "thread.removed":
      return (
        <Trans>
          {who} removed the red thread “{title}”
        </Trans>
      );
    case "thread.ordered":
      return <Trans>{who} put the red threads in another order</Trans>;
    case "checklist.proposed":
      return <Trans>{who} passed on what the team learned, for the checklist</Trans>;
    case "checklist.accepted":
      return (
        <Trans>
          {who} accepted a proposal: version {version} of the checklist
        </Trans>
      );
    case "checklist.declined":
      return <Trans>{who} declined a proposal for the checklist</Trans>;
    case "version.named":
      return <Trans>{who} gave a version of the board a name</Trans>;
    case "version.restored":
      return <Trans>{who} brought back an earlier version of the board</Trans>;
    case "version.before-format": {
      const format = formatName(text(about["format"]), language);
      return (
        <Trans>
          {who} used the format “{format}”; what the board said before is kept
        </Trans>
      );
    }
    case "version.removed":
      return <Trans>{who} removed a version of the board</Trans>;
    case "submission.status":
      return (
        <Trans>
          {who} moved the submission “{title}”
        </Trans>
      );
    case "submissions.exported":
      return <Trans>{who} saved the list of submissions</Trans>;
    case "programme.exported":
      return <Trans>{who} saved the programme as a file</Trans>;
    case "submissions.imported":
      return (
        <>
          <Trans>{who} brought in submissions.</Trans>{" "}
          <Plural value={Number(about["added"] ?? 0)} one="# is new." other="# are new." />
        </>
      );
    case "round.started":
      return <Trans>{who} started a quiet round</Trans>;
    case "round.revealed":
      return (
        <Trans>
          {who} revealed a quiet round (cards: {cards})
        </Trans>
      );
    case "round.ended":
      return <Trans>{who} ended a quiet round, with nothing shown</Trans>;
    default:
      return (
        <Trans>
          {who} did something this page has no words for yet ({action})
        </Trans>
      );
  }
}
