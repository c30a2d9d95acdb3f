import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Wall as WallData } from "@openchair/programme";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { useWallWords } from "./useWallWords.ts";
import { WallFigures } from "./WallFigures.tsx";
import { WallTable } from "./WallTable.tsx";
import { WallTile } from "./WallTile.tsx";
import { WallTools } from "./WallTools.tsx";
import { WallVoices } from "./WallVoices.tsx";
import { groupSessions, shownSessions, type WallView } from "./wallView.ts";
import "./wall.css";

/** How often "2 minutes ago" is said anew, in milliseconds. */
const AGO_MS = 60_000;

/** The time, once a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGO_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Says when a session is paused, ready or published while somebody looks on, for those who do not see it. */
function useStateNews({ sessions }: WallData): void {
  const { states } = useWallWords();
  const announce = useAnnounce();
  const before = useRef(new Map(sessions.map(({ id, state }) => [id, state])));
  useEffect(() => {
    const changed = sessions.filter(({ id, state }) => {
      const was = before.current.get(id);
      return was !== undefined && was !== state;
    });
    before.current = new Map(sessions.map(({ id, state }) => [id, state]));
    if (changed.length > 0) announce(changed.map(({ title, state }) => `${title}: ${states[state]}`).join(". "));
  });
}

interface WallProps {
  readonly wall: WallData;
  readonly view: WallView;
  readonly onView: (change: Partial<WallView>) => void;
}

/** Where every session of a stream stands, as tiles or as a table. */
export function Wall({ wall, view, onView }: WallProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const words = useWallWords();
  const now = useNow();
  useStateNews(wall);
  const { sessions } = wall;
  // Typing goes before drawing hundreds of tiles.
  const { only, sort, group, look } = view;
  const find = useDeferredValue(view.find);
  const shown = useMemo(
    () => shownSessions(sessions, { only, find, sort, group, look }, language),
    [sessions, only, find, sort, group, look, language],
  );
  const groups = useMemo(() => groupSessions(shown, group, language), [shown, group, language]);
  const all = sessions.length;
  const some = shown.length;
  const isGrouped = group !== "none";

  return (
    <>
      <WallFigures sessions={sessions} only={only} onOnly={(next) => onView({ only: next })} />
      <WallVoices sessions={sessions} />
      <WallTools view={view} onChange={onView} />
      <p className="small quiet wall-count" role="status">
        {some === all ? (
          <Plural value={all} one="# session" other="# sessions" />
        ) : (
          <Trans>
            {some} of {all} sessions
          </Trans>
        )}
      </p>
      {some === 0 ? (
        <div className="empty">
          <p>
            <Trans>No session is like that.</Trans>
          </p>
          <button type="button" className="button" onClick={() => onView({ only: null, find: "" })}>
            <Trans>Show all sessions</Trans>
          </button>
        </div>
      ) : null}
      {look === "table" && some > 0 ? (
        <WallTable groups={groups} headingOf={words.group} isGrouped={isGrouped} sort={sort} now={now} />
      ) : null}
      {look === "tiles"
        ? groups.map((one) => (
            <section key={one.key} className="wall-group" aria-label={isGrouped ? words.group(one) : t`Sessions`}>
              {isGrouped ? (
                <h2 className="wall-group__name">
                  {words.group(one)} <span className="small quiet">{one.sessions.length}</span>
                </h2>
              ) : null}
              <ul className="grid wall-grid">
                {one.sessions.map((session) => (
                  <WallTile key={session.id} session={session} level={isGrouped ? 3 : 2} now={now} />
                ))}
              </ul>
            </section>
          ))
        : null}
    </>
  );
}
