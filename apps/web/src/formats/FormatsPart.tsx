import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Card, type Editing, type FormatUse, useFormat as layFormat } from "@openchair/board";
import { FORMATS, type FormatId, formatById, formatName } from "@openchair/formats";
import { useQueryClient } from "@tanstack/react-query";
import { Scale, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { BoardInfo } from "../api/calls.ts";
import { versionsQuery } from "../api/historyCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Notice } from "../ui/Notice.tsx";
import { CompareDialog } from "./CompareDialog.tsx";
import { FormatDetails } from "./FormatDetails.tsx";
import { FormatFilters } from "./FormatFilters.tsx";
import { FormatList } from "./FormatList.tsx";
import { ANY_FORMAT, type FormatFilter, findFormats } from "./formatFilter.ts";
import { keepBefore } from "./keepBefore.ts";
import { SessionFormat } from "./SessionFormat.tsx";
import { UseFormatDialog } from "./UseFormatDialog.tsx";
import "./formats.css";

interface FormatsPartProps {
  readonly info: BoardInfo;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  /** Told after this person changed the facts of the session. */
  readonly onFactsChanged: () => void;
}

/** What was just laid, until something else is done. */
interface Laid {
  readonly format: FormatId;
  readonly segments: number;
  /** The step of undo that takes it back. */
  readonly step: object | undefined;
  /** Whether a version of what was there before is in the history; `nothing` when there was nothing to keep. */
  readonly before: "kept" | "not kept" | "nothing";
}

/** In the panel of a board: 26 ways to run a session; find one, compare two, lay one into the run sheet. */
export function FormatsPart({ info, editing, cards, readOnly, onFactsChanged }: FormatsPartProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const { session, me } = info;
  const slot = session.minutes;
  const [filter, setFilter] = useState<FormatFilter>({ ...ANY_FORMAT, people: session.expected, minutes: slot });
  const [opened, setOpened] = useState<FormatId | null>(null);
  const [compared, setCompared] = useState<readonly FormatId[]>([]);
  const [comparing, setComparing] = useState(false);
  const [asking, setAsking] = useState<FormatId | null>(null);
  const [laid, setLaid] = useState<Laid | null>(null);
  const [waiting, setWaiting] = useState(false);
  /** Two presses in one moment lay one format. */
  const laying = useRef(false);
  const queries = useQueryClient();
  const list = useRef<HTMLElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const found = findFormats(filter, language);
  const [shown, all] = [found.length, FORMATS.length];
  const segments = cards.filter(({ place }) => place === "run-sheet");
  const known = opened === null ? null : formatById(opened);
  const [one, other] = compared.map((id) => formatById(id));
  const asked = asking === null ? null : formatById(asking);
  const isNewest = laid?.step !== undefined && editing.undoManager.undoStack.at(-1) === laid.step;
  useEffect(() => {
    if (laid) notice.current?.focus();
  }, [laid]);

  const lay = async (format: FormatId, how: FormatUse["how"]) => {
    const { undoManager, doc, origin } = editing;
    if (laying.current) return;
    laying.current = true;
    setWaiting(true);
    const isKept = segments.length > 0 && (await keepBefore(info.board.id, doc, format));
    laying.current = false;
    setWaiting(false);
    // Somebody who has left the board meanwhile has left the format too.
    if (doc.isDestroyed) return;
    undoManager.stopCapturing();
    const ids = layFormat(doc, { format, slot, language, how, createdBy: me.id, createdAt: Date.now() }, origin);
    undoManager.stopCapturing();
    setAsking(null);
    setComparing(false);
    const name = formatName(format, language);
    if (ids.length === 0) return announce(t`There are too few minutes for ${name}.`);
    const before = segments.length === 0 ? "nothing" : isKept ? "kept" : "not kept";
    setLaid({ format, segments: ids.length, step: undoManager.undoStack.at(-1), before });
    if (isKept) void queries.invalidateQueries(versionsQuery(info.board.id));
    announce(t`${name} is in the run sheet. Press Control and Z to take it back.`);
  };
  const use = (format: FormatId) => {
    setComparing(false);
    if (segments.some(({ before }) => !before)) setAsking(format);
    else void lay(format, "replace");
  };
  const toggleCompared = (id: FormatId) =>
    setCompared((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now.slice(-1), id]));
  const back = () => {
    setOpened(null);
    // Once the list is there again: back to where one came from.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-format="${opened}"]`)?.focus());
  };

  return (
    <section ref={list} className="panel__part formats" aria-label={t`Formats`}>
      {laid && isNewest ? (
        <div ref={notice} tabIndex={-1} className="formats__laid">
          <Notice kind="ok">
            <p>
              <strong>{formatName(laid.format, language)}</strong>{" "}
              <Plural
                value={laid.segments}
                one="is in the run sheet: # segment."
                other="is in the run sheet: # segments."
              />
            </p>
            {laid.before === "nothing" ? null : (
              <p>
                {laid.before === "kept" ? (
                  <Trans>What was there before is kept in the history.</Trans>
                ) : (
                  <Trans>
                    The server could not be asked to keep what was there before. You can still take it back.
                  </Trans>
                )}
              </p>
            )}
            {me.may.facts && session.format !== laid.format ? (
              <SessionFormat
                boardId={info.board.id}
                format={laid.format}
                onChanged={() => {
                  onFactsChanged();
                  // The button has gone with what it did.
                  notice.current?.focus();
                }}
              />
            ) : null}
            <p>
              <button
                type="button"
                className="button"
                onClick={() => {
                  editing.undoManager.undo();
                  setLaid(null);
                  announce(t`Taken back.`);
                  list.current?.querySelector<HTMLElement>("h2")?.focus();
                }}
              >
                <Undo2 size={18} aria-hidden />
                <Trans>Take it back</Trans>
              </button>
            </p>
          </Notice>
        </div>
      ) : null}
      {known ? (
        <FormatDetails
          key={known.id}
          format={known}
          slot={slot}
          people={session.expected}
          editing={editing}
          readOnly={readOnly}
          onBack={back}
          onUse={() => use(known.id)}
        />
      ) : (
        <>
          <h2 tabIndex={-1} className="panel__heading">
            <Trans>Ways to run the session</Trans>
          </h2>
          <FormatFilters filter={filter} onChange={setFilter} />
          <p className="small quiet" role="status">
            <Trans>
              {shown} of {all} formats
            </Trans>
            {/* Read out when the second is chosen: the button to compare them may be twenty others away. */}
            {other ? (
              <span className="visually-hidden">
                {" "}
                <Trans>You can compare them at the end of the list.</Trans>
              </span>
            ) : null}
          </p>
          {found.length === 0 ? (
            <p>
              <Trans>No format is like this. Take something out of what you look for.</Trans>
            </p>
          ) : null}
          <FormatList formats={found} compared={compared} onCompare={toggleCompared} onOpen={setOpened} />
          {one ? (
            <div className="formats__compare">
              <p className="small">
                <Scale size={16} aria-hidden /> {one.names[language]}
                {other ? (
                  <>, {other.names[language]}</>
                ) : (
                  <span className="quiet">
                    {" "}
                    <Trans>and one more…</Trans>
                  </span>
                )}
              </p>
              <Button className="button button--go button--wide" isDisabled={!other} onPress={() => setComparing(true)}>
                <Trans>Compare the two</Trans>
              </Button>
            </div>
          ) : null}
        </>
      )}
      {comparing && one && other ? (
        <CompareDialog
          formats={[one, other]}
          slot={slot}
          readOnly={readOnly}
          onClose={() => setComparing(false)}
          onUse={use}
        />
      ) : null}
      {asked ? (
        <UseFormatDialog
          format={asked}
          segments={segments}
          slot={slot}
          onClose={() => setAsking(null)}
          waiting={waiting}
          onUse={(how) => void lay(asked.id, how)}
        />
      ) : null}
    </section>
  );
}
