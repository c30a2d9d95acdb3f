import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { daysBetween } from "@openchair/programme";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type StreamDates, streamDatesQuery } from "../api/planCalls.ts";
import { streamQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { StreamFrame } from "../stream/StreamFrame.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { CalendarDialog } from "./CalendarDialog.tsx";
import { EditionPart } from "./EditionPart.tsx";
import { ProgrammeFactsForm } from "./ProgrammeFactsForm.tsx";
import { SessionDatesTable } from "./SessionDatesTable.tsx";
import { ShapingDaysForm } from "./ShapingDaysForm.tsx";
import { StreamDatesForm } from "./StreamDatesForm.tsx";
import "../people/people.css";
import "./dates-part.css";
import "./dates.css";

/** How long it is to the freeze, and how many teams have too little time. */
function InShort({ dates }: { readonly dates: StreamDates }) {
  const { freeze } = dates.dates;
  const left = freeze === undefined ? null : daysBetween(dates.today, freeze);
  const short = dates.sessions.filter(({ voices }) => voices.some(({ colour }) => colour === "red")).length;
  return (
    <p className="quiet">
      {left === null ? (
        <Trans>Set a freeze, and everybody sees how much time they have.</Trans>
      ) : left < 0 ? (
        <Trans>The freeze is past.</Trans>
      ) : left === 0 ? (
        <Trans>The freeze is today.</Trans>
      ) : (
        <Plural value={left} one="Freeze in # day." other="Freeze in # days." />
      )}{" "}
      {left !== null && short > 0 ? (
        <Plural
          value={short}
          one="In # session a voice has too little time."
          other="In # sessions a voice has too little time."
        />
      ) : null}
    </p>
  );
}

/** The milestones of a stream, and how much time each voice has to shape each session. */
export function DatesPage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId/dates" });
  const dates = useQuery(streamDatesQuery(streamId));
  const stream = useQuery(streamQuery(streamId));
  const [calendar, setCalendar] = useState(false);
  return (
    <StreamFrame streamId={streamId} page={t`Dates`}>
      <div className="page__head">
        <div>
          <PageHeading>
            <Trans>Dates</Trans>
          </PageHeading>
          {dates.data ? <InShort dates={dates.data} /> : null}
        </div>
        <Button className="button" onPress={() => setCalendar(true)}>
          <CalendarPlus size={18} aria-hidden />
          <Trans>Add to my calendar</Trans>
        </Button>
      </div>
      {dates.isPending ? <Loading /> : null}
      {dates.isError ? <ErrorNotice error={dates.error} onRetry={() => void dates.refetch()} /> : null}
      {dates.data ? (
        <div className="stack dates-page">
          <StreamDatesForm streamId={streamId} dates={dates.data} />
          {dates.data.sessions.length > 0 ? <SessionDatesTable streamId={streamId} dates={dates.data} /> : null}
          <ShapingDaysForm
            key={`${dates.data.greenDays} ${dates.data.amberDays}`}
            streamId={streamId}
            dates={dates.data}
          />
          {stream.data ? (
            <ProgrammeFactsForm key={`${stream.data.abstractWords} ${stream.data.timeZone}`} stream={stream.data} />
          ) : null}
          <EditionPart streamId={streamId} />
        </div>
      ) : null}
      {calendar ? <CalendarDialog of={{ streamId }} onClose={() => setCalendar(false)} /> : null}
    </StreamFrame>
  );
}
