import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELD_LIMIT, type BriefField, type Editing } from "@openchair/board";
import { type Brief, type Finding, findingsOf } from "@openchair/brief";
import { briefWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button, type PressEvent } from "react-aria-components";
import type { BoardInfo } from "../api/calls.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ConsentFields } from "./ConsentFields.tsx";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";

const IntroductionDialog = lazy(async () => ({
  default: (await import("./IntroductionDialog.tsx")).IntroductionDialog,
}));

interface FindingListProps {
  readonly brief: Brief;
  readonly info: BoardInfo;
  readonly editing: Editing;
  /** Told after this person said how they want to be introduced. */
  readonly onPeopleChanged: () => void;
}

/** One field of the brief, to be written where it was missed. */
function FieldForm({ field, editing }: { readonly field: BriefField; readonly editing: Editing }) {
  const { help, label } = useBriefFieldWords()[field];
  const words = useMemo(() => briefWords(editing, field), [editing, field]);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-help`} className="field__help">
        {help}
      </p>
      <WordsField
        id={id}
        className="input"
        words={words}
        undo={editing.undoManager}
        limit={BRIEF_FIELD_LIMIT}
        readOnly={false}
        onLeave={() => editing.undoManager.stopCapturing()}
        describedBy={`${id}-help`}
        single={field === "title" || field === "pitch"}
        rows={5}
      />
    </div>
  );
}

/** What is still missing or could be better, each with the way to mend it. Nothing here stops anybody. */
export function FindingList({ brief, info, editing, onPeopleChanged }: FindingListProps) {
  const { t } = useLingui();
  /** The field that is written here, or the words by which I am introduced. */
  const [mending, setMending] = useState<BriefField | "introduction" | null>(null);
  const opener = useRef<Element | null>(null);
  const head = useRef<HTMLElement | null>(null);
  const isHead = (element: HTMLElement | null) => {
    head.current = element;
  };
  // What was missed may no longer be in the list, nor the button that led to it.
  useEffect(() => {
    if (mending !== null || !opener.current) return;
    if (!opener.current.isConnected) head.current?.focus();
    opener.current = null;
  }, [mending]);
  const { abstractWords } = info.stream;
  const found = useMemo(() => findingsOf(brief, { abstractWords }), [brief, abstractWords]);
  const readOnly = !info.me.may.write;
  const titles = useBriefFieldWords();
  const isSaid = Boolean(info.people.find(({ id }) => id === info.me.id)?.introduction?.words);
  const mend = (what: BriefField | "introduction") => (press: PressEvent) => {
    opener.current = press.target;
    setMending(what);
  };
  const way = ({ place, words }: Finding) => {
    const hidden = <span className="visually-hidden">: {words}</span>;
    if (place.kind === "sign") return null;
    if (place.kind === "field" || place.kind === "consent") {
      const field = place.kind === "field" ? place.field : "consent";
      return (
        <Button className="button" onPress={mend(field)}>
          <Trans>Write it</Trans>
          {hidden}
        </Button>
      );
    }
    if (place.kind === "introductions" && place.people.includes(info.me.id)) {
      return (
        <Button className="button" onPress={mend("introduction")}>
          {isSaid ? <Trans>Change mine</Trans> : <Trans>Write mine</Trans>}
          {hidden}
        </Button>
      );
    }
    const view = place.kind === "run-sheet" || place.kind === "cards" ? "outline" : "session";
    return (
      <Link to="/boards/$boardId/{-$view}" params={{ boardId: info.board.id, view }} className="button">
        <Trans>Go there</Trans>
        {hidden}
      </Link>
    );
  };
  const field = mending === "introduction" ? null : mending;
  return (
    <>
      {found.length === 0 ? (
        <p ref={isHead} tabIndex={-1} className="small findings__none">
          <CircleCheck size={18} aria-hidden />
          <Trans>Everything is decided, and nothing is too long.</Trans>
        </p>
      ) : (
        <details className="findings">
          <summary ref={isHead} className="brief-group__head">
            <Plural value={found.length} one="# thing to look at" other="# things to look at" />
          </summary>
          <ul className="findings__list" aria-label={t`Things to look at`}>
            {found.map((finding) => (
              <li key={`${JSON.stringify(finding.place)} ${finding.words}`} className="findings__item">
                {finding.kind === "missing" ? (
                  <CircleDashed size={18} aria-hidden />
                ) : (
                  <CircleAlert size={18} aria-hidden className="warn-words" />
                )}
                <span className="findings__words">{finding.words}</span>
                {readOnly ? null : way(finding)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog isOpen={field !== null} onClose={() => setMending(null)} title={field ? titles[field].label : ""} wide>
        {field ? (
          <div className="stack">
            <FieldForm field={field} editing={editing} />
            {field === "consent" ? <ConsentFields editing={editing} readOnly={false} /> : null}
            <div className="dialog__foot">
              <Button className="button button--go" onPress={() => setMending(null)}>
                <Trans>Done</Trans>
              </Button>
            </div>
          </div>
        ) : null}
      </Dialog>
      {mending === "introduction" ? (
        <Suspense>
          <IntroductionDialog info={info} onClose={() => setMending(null)} onChanged={onPeopleChanged} />
        </Suspense>
      ) : null}
    </>
  );
}
