import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELD_LIMIT, type BriefField, type Editing } from "@openchair/board";
import { countText, FIELD_ADVICE } from "@openchair/brief";
import { briefWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { useId, useMemo } from "react";
import { useSharedWords } from "../board/useBoardData.ts";
import { fieldLength } from "./fieldLength.ts";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";

/** In the order in which a team usually gets to them. */
const ORDER: readonly BriefField[] = ["title", "pitch", "aim", "audience", "takeaways", "abstract"];
const SINGLE: ReadonlySet<BriefField> = new Set(["title", "pitch"]);

/** How long it is, and a gentle word when it gets long. Never stops anybody. */
function Length({ field, words }: { readonly field: BriefField; readonly words: string }) {
  const { t } = useLingui();
  const advice = FIELD_ADVICE[field];
  if (words.trim() === "" || advice.entries) return null;
  const length = countText(words, advice.unit);
  const state = fieldLength(field, length);
  const { most } = advice;
  const count =
    advice.unit === "letters" ? (
      <Plural value={length} one="# letter" other="# letters" />
    ) : (
      <Plural value={length} one="# word" other="# words" />
    );
  const hint = {
    good: "",
    long: t`Good so far. Up to 50 is easiest to read in a programme.`,
    "too-long": t`Best kept to ${most}.`,
  }[state];
  return (
    <p className={state === "too-long" ? "field__count field__count--long" : "field__count"}>
      {count}
      {hint ? ` · ${hint}` : null}
    </p>
  );
}

interface BriefFieldProps {
  readonly field: BriefField;
  readonly editing: Editing;
  readonly readOnly: boolean;
}

function BriefFieldEditor({ field, editing, readOnly }: BriefFieldProps) {
  const words = useMemo(() => briefWords(editing, field), [editing, field]);
  const text = useSharedWords(words);
  const { label, help } = useBriefFieldWords()[field];
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
        readOnly={readOnly}
        onLeave={() => editing.undoManager.stopCapturing()}
        describedBy={`${id}-help`}
        single={SINGLE.has(field)}
        rows={field === "abstract" ? 4 : 1}
      />
      <Length field={field} words={text} />
    </div>
  );
}

/** The brief's own fields, typed together. */
export function BriefFields({ editing, readOnly }: Omit<BriefFieldProps, "field">) {
  return (
    <section className="panel__part" aria-labelledby="brief-words">
      <h2 id="brief-words" className="panel__heading">
        <Trans>Words for the brief</Trans>
      </h2>
      {ORDER.map((field) => (
        <BriefFieldEditor key={field} field={field} editing={editing} readOnly={readOnly} />
      ))}
    </section>
  );
}
