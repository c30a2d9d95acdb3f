import { useLingui } from "@lingui/react/macro";
import { Ellipsis, MessageSquare, PencilLine, Trash2 } from "lucide-react";
import { MenuButton } from "../ui/MenuButton.tsx";
import { shortWords } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";
import type { Note } from "./outlineData.ts";

/** Everything one can do with a note, behind one button. */
export function NoteMenu({ note }: { readonly note: Note }) {
  const { t } = useLingui();
  const { readOnly, current, actions, write, talk } = useOutline();
  if (readOnly) return null;
  const name = shortWords(note.words) || t`Note without words`;
  const label = t`What you can do with: ${name}`;
  const act = (id: string) => {
    if (id === "write") write(note.id);
    if (id === "comment") talk(`card:${note.id}`);
    if (id === "delete") actions.removeNote(note);
  };
  return (
    <MenuButton
      className="button button--plain button--icon outline-more"
      label={label}
      menuLabel={label}
      choices={[
        ...(note.mayWrite ? [{ id: "write", name: t`Write`, icon: <PencilLine size={18} aria-hidden /> }] : []),
        { id: "comment", name: t`Comment`, icon: <MessageSquare size={18} aria-hidden /> },
        { id: "delete", name: t`Delete`, icon: <Trash2 size={18} aria-hidden />, startsGroup: true, isDanger: true },
      ]}
      atEnd
      tabIndex={note.id === current ? 0 : -1}
      onChoose={act}
    >
      <Ellipsis size={20} aria-hidden />
    </MenuButton>
  );
}
