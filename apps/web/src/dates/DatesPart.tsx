import { Plural, Trans } from "@lingui/react/macro";
import { daysBetween, MILESTONES } from "@openchair/programme";
import { useQuery } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { boardDatesQuery } from "../api/planCalls.ts";
import { withWords } from "../i18n/activate.ts";
import { day as dayWords } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { VoiceWord } from "../ui/voices.tsx";
import { useMilestoneWords } from "./milestoneWords.ts";
import { TimeWord } from "./TimeWord.tsx";
import "./dates-part.css";

/** Its row to copy an address from has the words of the pages. */
const CalendarDialog = lazy(async () => ({
  default: (await withWords("pages", import("./CalendarDialog.tsx"))).CalendarDialog,
}));

/** The dates of one session for its team, how long it is to each, and how much time each voice has. */
export function DatesPart({ boardId }: { readonly boardId: string }) {
  const language = useLanguage();
  const words = useMilestoneWords();
  const [calendar, setCalendar] = useState(false);
  const { data } = useQuery(boardDatesQuery(boardId));
  // A part that is still empty takes no room from those that are not.
  if (!data || MILESTONES.every((kind) => data.dates[kind] === undefined)) return null;
  return (
    <section className="panel__part" aria-labelledby="dates">
      <h2 id="dates" className="panel__heading">
        <Trans>Dates</Trans>
      </h2>
      <dl className="dates-part">
        {MILESTONES.map((kind) => {
          const day = data.dates[kind];
          if (day === undefined) return null;
          const left = daysBetween(data.today, day);
          return (
            <div key={kind} className="dates-part__row">
              <dt>{words[kind].name}</dt>
              <dd>
                <span className="nowrap">{dayWords(`${day}T00:00`, language, "short")}</span>
                {left > 0 ? (
                  <span className="quiet small">
                    <Plural value={left} one="in # day" other="in # days" />
                  </span>
                ) : null}
                {left === 0 ? (
                  <span className="quiet small">
                    <Trans>today</Trans>
                  </span>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {data.dates.freeze === undefined ? null : (
        <>
          <h3 className="dates-part__heading">
            <Trans>Time to shape</Trans>
          </h3>
          <ul className="dates-part__voices">
            {data.voices.map((time) => (
              <li key={time.voice} className="dates-part__row">
                <VoiceWord voice={time.voice} size={20} />
                <TimeWord time={time} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="button button--plain" onClick={() => setCalendar(true)}>
          <CalendarPlus size={18} aria-hidden />
          <Trans>Add to my calendar</Trans>
        </button>
      </p>
      {calendar ? (
        <Suspense>
          <CalendarDialog of={{ boardId }} onClose={() => setCalendar(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
