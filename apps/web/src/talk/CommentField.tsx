import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { COMMENT_LIMITS } from "@openchair/board";
import { Send } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useRememberedFocus } from "../outline/useFieldFocus.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { MentionList } from "./MentionList.tsx";
import { mentionsIn, openMention, peopleFor, takeMention } from "./mentions.ts";
import type { TalkBoard } from "./talkBoard.ts";

interface CommentFieldProps {
  readonly board: TalkBoard;
  /** What it is about, and (after a space) what it answers: under this its words are kept while they are not sent. */
  readonly draftKey: string;
  readonly label: ReactNode;
  readonly sendLabel?: ReactNode;
  /** What stands in it at first, when nothing was begun. */
  readonly words?: string;
  readonly onSend: (text: string, mentions: readonly string[]) => void;
  readonly onCancel?: () => void;
}

/** So many people at once: a longer list is found by typing on. */
const MOST_SHOWN = 6;
/** Says how many letters are left from here on. */
const NEARLY_FULL = COMMENT_LIMITS.text - 200;

/** A comment that is being written. Behind an @ it offers the people of the board. */
export function CommentField(props: CommentFieldProps) {
  const { board, draftKey, label, sendLabel, words = "", onSend, onCancel } = props;
  const { t } = useLingui();
  const announce = useAnnounce();
  const { drafts } = board.fields;
  const [draft, setShownDraft] = useState(drafts.get(draftKey) ?? words);
  const [caret, setCaret] = useState(-1);
  /** Which person is marked, once somebody has gone to the list. */
  const [active, setActive] = useState<number | null>(null);
  /** The @ behind which somebody does not want to choose. */
  const [passed, setPassed] = useState(-1);
  const picked = useRef(new Set<string>());
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  /** Where the caret goes once the field holds the name: before the next letter is typed. */
  const caretTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caretTo.current === null) return;
    field.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
  });
  useRememberedFocus(board.fields, draftKey, box);

  const others = board.people.filter((person) => person.id !== board.me.id);
  const open = caret >= 0 ? openMention(draft, caret) : null;
  const found = open && open.from !== passed ? peopleFor(open.typed, others).slice(0, MOST_SHOWN) : [];
  // A lone @ may be meant as one: then Enter is Enter, until somebody goes to the list.
  const marked = Math.min(active ?? (open?.typed === "" ? -1 : 0), found.length - 1);
  const isListOpen = found.length > 0;
  const listId = `${id}-people`;
  const said = isListOpen
    ? t`${plural(found.length, { one: "# person.", other: "# people." })} Choose with the arrow keys, take with Enter.`
    : "";
  useEffect(() => {
    if (said !== "") announce(said);
  }, [said, announce]);

  const setDraft = (next: string) => {
    if (next === "" || next === words) drafts.delete(draftKey);
    else drafts.set(draftKey, next);
    setShownDraft(next);
  };
  const choose = (at: number) => {
    const person = found[at];
    if (!open || !person) return;
    const taken = takeMention(draft, open, person.name);
    picked.current.add(person.id);
    setDraft(taken.words);
    setActive(null);
    setCaret(-1);
    caretTo.current = taken.caret;
    field.current?.focus();
  };
  const send = () => {
    const text = draft.trim();
    // First: whoever is told may put the focus elsewhere, where this field goes away.
    field.current?.focus();
    if (text !== "") {
      onSend(text, mentionsIn(text, others, picked.current));
      picked.current.clear();
      drafts.delete(draftKey);
      setShownDraft("");
      setCaret(-1);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      done();
      send();
    } else if (isListOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      done();
      const next = event.key === "ArrowDown" ? marked + 1 : Math.max(marked, 0) - 1;
      setActive((next + found.length) % found.length);
    } else if (isListOpen && event.key === "Enter" && marked >= 0) {
      done();
      choose(marked);
    } else if (isListOpen && event.key === "Escape") {
      done();
      setPassed(open?.from ?? -1);
    } else if (event.key === "Escape" && onCancel) {
      done();
      onCancel();
    }
  };
  const left = COMMENT_LIMITS.text - draft.length;
  return (
    <div ref={box} className="field comment-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={2}
        maxLength={COMMENT_LIMITS.text}
        value={draft}
        dir="auto"
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        aria-controls={isListOpen ? listId : undefined}
        aria-activedescendant={isListOpen && marked >= 0 ? `${listId}-${marked}` : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          // Where another @ comes, one may choose again.
          if (event.target.value[passed] !== "@") setPassed(-1);
          setCaret(event.target.selectionStart);
          setActive(null);
        }}
        onSelect={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          setCaret(selectionStart === selectionEnd ? selectionStart : -1);
        }}
        onBlur={() => setCaret(-1)}
        onKeyDown={onKeyDown}
      />
      {isListOpen ? <MentionList id={listId} people={found} active={marked} onChoose={choose} /> : null}
      {draft.length > NEARLY_FULL ? (
        <p className="field__help">
          <Plural value={left} one="# letter left" other="# letters left" />
        </p>
      ) : null}
      <div className="row">
        <button type="button" className="button" onClick={send} aria-disabled={draft.trim() === ""}>
          <Send size={18} aria-hidden />
          {sendLabel ?? <Trans>Send</Trans>}
        </button>
        {onCancel ? (
          <button type="button" className="button button--plain" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </button>
        ) : null}
        <span id={`${id}-help`} className="field__help">
          <Trans>Type @ to name somebody.</Trans>{" "}
          <span className="talk__keys">
            <Trans>Send with Control and Enter.</Trans>
          </span>
        </span>
      </div>
    </div>
  );
}
