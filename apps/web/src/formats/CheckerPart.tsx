import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { applyFix, type Editing, type Fix, type RunSheet, roomPercent } from "@openchair/board";
import { CircleAlert, CircleCheck, Wand2 } from "lucide-react";
import { useId, useRef } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { checkedPeople, useFindings } from "./useFindings.ts";
import { useFindingWords } from "./useFindingWords.ts";
import "./formats.css";

interface CheckerPartProps {
  readonly info: BoardInfo;
  readonly editing: Editing;
  readonly sheet: RunSheet;
}

/** What in the run sheet is worth a look, each with a button that mends it. Nothing here stops anybody. */
export function CheckerPart({ info, editing, sheet }: CheckerPartProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const findings = useFindings(sheet, info);
  const cards = sheet.rows.map(({ card }) => card);
  const words = useFindingWords(cards, info.people);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const percent = roomPercent(sheet);
  if (!sheet.rows.some(({ before }) => !before)) return null;
  const mend = (fix: Fix) => {
    const { undoManager, doc, origin } = editing;
    undoManager.stopCapturing();
    const done = applyFix(
      doc,
      fix,
      {
        minutes: sheet.slot,
        people: checkedPeople(info.people),
        language,
        createdBy: info.me.id,
        createdAt: Date.now(),
      },
      origin,
    );
    undoManager.stopCapturing();
    // The button has gone with what it mended.
    heading.current?.focus();
    announce(
      done
        ? t`Done. Press Control and Z to take it back.`
        : t`The run sheet has changed meanwhile, so that this cannot be done.`,
    );
  };
  return (
    <section className="panel__part checker" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className="panel__heading">
        <Trans>Worth a look</Trans>
      </h2>
      {percent === null || findings.some((finding) => finding.id === "room-share") ? null : (
        <p className="small quiet">
          <Trans>The room is active for {percent} % of the time.</Trans>
        </p>
      )}
      {findings.length === 0 ? (
        <p className="checker__none">
          <CircleCheck size={18} aria-hidden />
          <Trans>Nothing stands out. Minutes, breaks and voices are fine.</Trans>
        </p>
      ) : (
        <ul className="checker__list">
          {findings.map((finding) => {
            const [fix] = finding.fixes;
            const isWarning = finding.severity === "warn";
            return (
              <li key={`${finding.id} ${finding.person} ${finding.cards[0]}`} className="checker__item">
                <CircleAlert size={18} aria-hidden className={isWarning ? "warn-words" : "quiet"} />
                <div className="stack">
                  <p>
                    {isWarning ? null : (
                      <span className="quiet">
                        <Trans>Perhaps:</Trans>{" "}
                      </span>
                    )}
                    {words.finding(finding)}
                  </p>
                  {info.me.may.write && fix ? (
                    <p>
                      <button type="button" className="button checker__fix" onClick={() => mend(fix)}>
                        <Wand2 size={16} aria-hidden />
                        {words.fix(fix)}
                      </button>
                    </p>
                  ) : null}
                  {fix ? null : <p className="small quiet">{words.hint(finding)}</p>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p className="visually-hidden">
        <Plural value={findings.length} one="# thing to look at." other="# things to look at." />
      </p>
    </section>
  );
}
