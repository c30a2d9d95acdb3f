import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatName } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { Pencil } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { number } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { When } from "../i18n/When.tsx";

/** Comes on its own, when somebody changes something. */
const FactsForm = lazy(async () => ({ default: (await import("./FactsForm.tsx")).FactsForm }));

function Facts({ session }: { readonly session: Session }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { minutes, startsAt, room, expected, format } = session;
  const open = <span className="quiet">{t`Not decided yet`}</span>;
  const expectedText = expected === null ? "" : number(expected, language);
  return (
    <dl className="panel__facts">
      <div>
        <dt>
          <Trans>When</Trans>
        </dt>
        <dd>{startsAt ? <When startsAt={startsAt} minutes={minutes} /> : open}</dd>
      </div>
      <div>
        <dt>
          <Trans>Where</Trans>
        </dt>
        <dd>{room || open}</dd>
      </div>
      <div>
        <dt>
          <Trans>Length</Trans>
        </dt>
        <dd>
          <Plural value={minutes} one="# minute" other="# minutes" />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Expected people</Trans>
        </dt>
        <dd>{expected === null ? open : <Trans>about {expectedText}</Trans>}</dd>
      </div>
      <div>
        <dt>
          <Trans>Format</Trans>
        </dt>
        <dd>{format ? formatName(format, language) : open}</dd>
      </div>
    </dl>
  );
}

interface SessionFactsPartProps {
  readonly info: BoardInfo;
  /** Told after this person changed the facts. */
  readonly onChanged: () => void;
}

/** When, where, how long, for how many, and how; changed in place by those who may. */
export function SessionFactsPart({ info, onChanged }: SessionFactsPartProps) {
  const [changing, setChanging] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  // The form takes the focus away with it: back to where it was opened.
  useEffect(() => {
    if (changing || !isBack.current) return;
    isBack.current = false;
    opener.current?.focus();
  }, [changing]);
  return (
    <section className="panel__part" aria-labelledby="session-facts">
      <div className="panel__head">
        <h2 id="session-facts" className="panel__heading">
          <Trans>Session</Trans>
        </h2>
        {info.me.may.facts && !changing ? (
          <button
            ref={opener}
            type="button"
            className="button button--plain panel__change"
            onClick={() => setChanging(true)}
          >
            <Pencil size={16} aria-hidden />
            <Trans>Change</Trans>
          </button>
        ) : null}
      </div>
      {changing ? (
        <Suspense>
          <FactsForm
            session={info.session}
            onDone={(changed) => {
              setChanging(false);
              isBack.current = true;
              if (changed) onChanged();
            }}
          />
        </Suspense>
      ) : (
        <Facts session={info.session} />
      )}
    </section>
  );
}
