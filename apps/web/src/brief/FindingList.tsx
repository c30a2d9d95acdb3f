import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELD_LIMIT, type BriefField, type Editing } from "@openchair/board";
import { type Brief, type Finding, findingsOf } from "@openchair/brief";
import { briefWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { Link } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { Dialog } from "../ui/Dialog.tsx";
import { ConsentFields } from "./ConsentFields.tsx";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";

interface FindingListProps {
  readonly brief: Brief;
  readonly boardId: string;
  /** How many words the stream gives to the text for its programme. */
  readonly abstractWords: number;
  readonly editing: Editing;
  readonly readOnly: boolean;
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
export function FindingList({ brief, boardId, abstractWords, editing, readOnly }: FindingListProps) {
  const { t } = useLingui();
  const [mending, setMending] = useState<BriefField | null>(null);
  const found = useMemo(() => findingsOf(brief, { abstractWords }), [brief, abstractWords]);
  const titles = useBriefFieldWords();
  if (found.length === 0) {
    return (
      <p className="small findings__none">
        <CircleCheck size={18} aria-hidden />
        <Trans>Everything is decided, and nothing is too long.</Trans>
      </p>
    );
  }
  const way = ({ place, words }: Finding) => {
    const hidden = <span className="visually-hidden">: {words}</span>;
    if (place.kind === "sign") return null;
    if (place.kind === "field" || place.kind === "consent") {
      const field = place.kind === "field" ? place.field : "consent";
      return (
        <Button className="button" onPress={() => setMending(field)}>
          <Trans>Write it</Trans>
          {hidden}
        </Button>
      );
    }
    const view = place.kind === "run-sheet" || place.kind === "cards" ? "outline" : "session";
    return (
      <Link to="/boards/$boardId/{-$view}" params={{ boardId, view }} className="button">
        <Trans>Go there</Trans>
        {hidden}
      </Link>
    );
  };
  return (
    <details className="findings">
      <summary className="brief-group__head">
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
      <Dialog
        isOpen={mending !== null}
        onClose={() => setMending(null)}
        title={mending ? titles[mending].label : ""}
        wide
      >
        {mending ? (
          <div className="stack">
            <FieldForm field={mending} editing={editing} />
            {mending === "consent" ? <ConsentFields editing={editing} readOnly={false} /> : null}
            <div className="dialog__foot">
              <Button className="button button--go" onPress={() => setMending(null)}>
                <Trans>Done</Trans>
              </Button>
            </div>
          </div>
        ) : null}
      </Dialog>
    </details>
  );
}
