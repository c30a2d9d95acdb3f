import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Plus, StickyNote } from "lucide-react";
import { useId } from "react";
import { BringBack } from "./BringBack.tsx";
import { SectionHead } from "./CardSection.tsx";
import { shortWords } from "./cardName.ts";
import { NoteMenu } from "./ItemMenu.tsx";
import { ItemWords } from "./ItemWords.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { Note } from "./outlineData.ts";
import { CommentCount, ItemTalk } from "./Talk.tsx";

/** Words that were put on the canvas outside of cards: sticky notes, texts, boxes. */
export function NoteSection() {
  const { notes, readOnly, gone, actions } = useOutline();
  const id = useId();
  if (notes.length === 0 && readOnly && gone?.section !== "notes") return null;
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead
        id={id}
        section="notes"
        end={
          <span className="outline-head__count">
            <Plural value={notes.length} one="# note" other="# notes" />
          </span>
        }
      >
        <Trans>Notes on the canvas</Trans>
      </SectionHead>
      <ul className="outline-list" aria-labelledby={id}>
        {notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      <BringBack section="notes" before={null} />
      {readOnly ? null : (
        <div className="outline-add" data-add="notes">
          <button type="button" className="button outline-add__usual" onClick={actions.addNote}>
            <Plus size={18} aria-hidden />
            <Trans>Add a note</Trans>
          </button>
        </div>
      )}
    </section>
  );
}

function NoteItem({ note }: { readonly note: Note }) {
  const { t } = useLingui();
  const { current } = useOutline();
  const id = useId();
  const name = shortWords(note.words) || t`Note without words`;
  const help = note.hasList ? <Trans>The list becomes plain lines when you change the words here.</Trans> : null;
  return (
    <li className="outline-item">
      <BringBack section="notes" before={note.id} />
      <article
        className="outline-card"
        data-item={note.id}
        tabIndex={note.id === current ? 0 : -1}
        aria-labelledby={`${id}-kind ${id}-words`}
      >
        <StickyNote className="outline-card__icon" size={18} aria-hidden />
        <div className="outline-card__body">
          <ItemWords id={note.id} kind={null} text={note.words} labelId={`${id}-words`} help={help} />
          <div className="outline-meta">
            <span id={`${id}-kind`}>
              <Trans>Note</Trans>
            </span>
            {note.mayWrite ? null : (
              <span>
                <Trans>It is too long to be changed here: change it on the canvas.</Trans>
              </span>
            )}
            <CommentCount cardId={note.id} />
          </div>
        </div>
        <NoteMenu note={note} />
      </article>
      <ItemTalk id={note.id} name={name} />
    </li>
  );
}
