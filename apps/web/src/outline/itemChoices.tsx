import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import {
  ArrowDown,
  ArrowUp,
  Clock,
  FileText,
  FolderInput,
  Link2,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  PencilLine,
  Shapes,
  SlidersHorizontal,
  Trash2,
  UsersRound,
} from "lucide-react";
import type { MenuChoice, MenuPlace } from "../ui/MenuButton.tsx";
import { MenuPopup } from "../ui/MenuPopup.tsx";
import type { Note } from "./outlineData.ts";

const choice = (id: string, name: string, Icon: LucideIcon, more: Partial<MenuChoice> = {}): MenuChoice => ({
  id,
  name,
  icon: <Icon size={18} aria-hidden />,
  ...more,
});

/** What one can do with a card. */
export function CardChoices({ card, ...place }: MenuPlace & { readonly card: Card }) {
  const { t } = useLingui();
  const isSegment = card.kind === "segment";
  const choices = [
    choice("write", t`Write`, PencilLine),
    // What lies in the run sheet is a segment, whatever else one would like it to be.
    ...(card.place === "run-sheet" ? [] : [choice("kind", t`Kind of card`, Shapes)]),
    ...(isSegment ? [choice("minutes", t`Minutes`, Clock)] : []),
    choice("voices", isSegment ? t`Who leads it` : t`Voices`, UsersRound),
    ...(isSegment
      ? [
          choice("details", t`Format and what the room does`, SlidersHorizontal),
          choice("plan", t`Time, people and things`, ListChecks),
        ]
      : []),
    choice("move", t`Move to…`, FolderInput, { startsGroup: true }),
    choice("up", t`Move up`, ArrowUp),
    choice("down", t`Move down`, ArrowDown),
    choice("link", t`Link to…`, Link2, { startsGroup: true }),
    choice("brief", t`Brief, and who may read it…`, FileText),
    choice("comment", t`Comment`, MessageSquare),
    choice("delete", t`Delete`, Trash2, { startsGroup: true, isDanger: true }),
  ];
  return <MenuPopup {...place} choices={choices} />;
}

/** What one can do with a note. */
export function NoteChoices({ note, ...place }: MenuPlace & { readonly note: Note }) {
  const { t } = useLingui();
  const choices = [
    ...(note.mayWrite ? [choice("write", t`Write`, PencilLine)] : []),
    choice("comment", t`Comment`, MessageSquare),
    choice("delete", t`Delete`, Trash2, { startsGroup: true, isDanger: true }),
  ];
  return <MenuPopup {...place} choices={choices} />;
}
