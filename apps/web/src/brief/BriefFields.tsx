import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELD_LIMIT, type BriefField, type Editing } from "@openchair/board";
import { countText, FIELD_ADVICE } from "@openchair/brief";
import { briefWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { type ReactNode, useId, useMemo } from "react";
import { useBriefFields, useSharedWords } from "../board/useBoardData.ts";
import { TalkButton } from "../talk/TalkButton.tsx";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { ConsentFields } from "./ConsentFields.tsx";
import { fieldLength } from "./fieldLength.ts";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";

/** In the order in which a team usually gets to them. */
const FIRST: readonly BriefField[] = ["title", "pitch", "aim", "audience", "takeaways", "abstract"];
const HOW: readonly BriefField[] = ["formatWhy", "shaped", "interaction", "easy"];
const PLACE: readonly BriefField[] = ["layout", "access", "consent"];
const LATER: readonly BriefField[] = ["followUp", "risks", "tool", "evidence"];
const SINGLE: ReadonlySet<BriefField> = new Set(["title", "pitch"]);
const LONG: ReadonlySet<BriefField> = new Set(["abstract", "shaped", "easy"]);

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
  readonly onTalk: (target: TalkTarget) => void;
}

function BriefFieldEditor({ field, editing, readOnly, onTalk }: BriefFieldProps) {
  const words = useMemo(() => briefWords(editing, field), [editing, field]);
  const text = useSharedWords(words);
  const { label, help } = useBriefFieldWords()[field];
  const id = useId();
  return (
    <div className="field" data-field={field}>
      <div className="brief-field__head">
        <label htmlFor={id}>{label}</label>
        <TalkButton editing={editing} on={`brief:${field}`} about={label} readOnly={readOnly} onTalk={onTalk} />
      </div>
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
        rows={LONG.has(field) ? 4 : 1}
      />
      <Length field={field} words={text} />
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  readonly fields: readonly BriefField[];
  readonly written: Readonly<Record<BriefField, string>>;
  readonly children: ReactNode;
}

/** Fields that come later, folded away with how many of them are written. */
function Group({ name, fields, written, children }: GroupProps) {
  const count = fields.filter((field) => written[field].trim() !== "").length;
  const all = fields.length;
  return (
    <details className="brief-group">
      <summary className="brief-group__head">
        <span>{name}</span>
        <span className="small quiet">
          <Trans>
            {count} of {all} written
          </Trans>
        </span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

/** The brief's own fields, typed together. */
export function BriefFields({ editing, readOnly, onTalk }: Omit<BriefFieldProps, "field">) {
  const { t } = useLingui();
  const written = useBriefFields(editing.doc);
  const editor = (field: BriefField) => (
    <BriefFieldEditor key={field} field={field} editing={editing} readOnly={readOnly} onTalk={onTalk} />
  );
  return (
    <section className="panel__part" aria-labelledby="brief-words">
      <h2 id="brief-words" className="panel__heading">
        <Trans>Words for the brief</Trans>
      </h2>
      {FIRST.map(editor)}
      <Group name={t`How you do it`} fields={HOW} written={written}>
        {HOW.map(editor)}
      </Group>
      <Group name={t`The room, access and consent`} fields={PLACE} written={written}>
        {PLACE.map(editor)}
        <ConsentFields editing={editing} readOnly={readOnly} />
      </Group>
      <Group name={t`Afterwards, and just in case`} fields={LATER} written={written}>
        {LATER.map(editor)}
      </Group>
    </section>
  );
}
