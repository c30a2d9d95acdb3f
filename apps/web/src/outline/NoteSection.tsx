import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { PencilLine, StickyNote } from "lucide-react";
import { useId } from "react";
import { SectionHead } from "./CardSection.tsx";
import { shortWords } from "./cardName.ts";
import { ItemWords } from "./ItemWords.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { Note } from "./outlineData.ts";

/** Words that were put on the canvas outside of cards: sticky notes, texts, boxes. */
export function NoteSection() {
  const { data } = useOutline();
  const id = useId();
  if (data.notes.length === 0) return null;
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead
        id={id}
        section="notes"
        end={
          <span className="outline-head__count">
            <Plural value={data.notes.length} one="# note" other="# notes" />
          </span>
        }
      >
        <Trans>Notes on the canvas</Trans>
      </SectionHead>
      <ul className="outline-list" aria-labelledby={id}>
        {data.notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
}

function NoteItem({ note }: { readonly note: Note }) {
  const { t } = useLingui();
  const { current, readOnly, write, writing } = useOutline();
  const id = useId();
  const name = shortWords(note.words);
  return (
    <li className="outline-item">
      <article
        className="outline-card"
        data-item={note.id}
        tabIndex={note.id === current ? 0 : -1}
        aria-labelledby={`${id}-kind ${id}-words`}
      >
        <StickyNote className="outline-card__icon" size={18} aria-hidden />
        <div className="outline-card__body">
          <ItemWords id={note.id} kind={null} text={note.words} labelId={`${id}-words`} />
          <div className="outline-meta">
            <span id={`${id}-kind`}>
              <Trans>Note</Trans>
            </span>
            {note.isPlain ? null : (
              <span>
                <Trans>It has lists or bold words: change it on the canvas.</Trans>
              </span>
            )}
          </div>
        </div>
        {readOnly || !note.isPlain || writing === note.id ? null : (
          <button
            type="button"
            className="button button--plain button--icon outline-more"
            tabIndex={note.id === current ? 0 : -1}
            aria-label={t`Write in the note: ${name}`}
            title={t`Write`}
            onClick={() => write(note.id)}
          >
            <PencilLine size={18} aria-hidden />
          </button>
        )}
      </article>
    </li>
  );
}
