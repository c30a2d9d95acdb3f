import { Trans, useLingui } from "@lingui/react/macro";
import {
  CARD_KINDS,
  CARD_LIMITS,
  type Card,
  type CardKind,
  type CardProps,
  sanitizeMinutes,
  setCardProps,
} from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { lazy, type ReactNode, Suspense } from "react";
import { CardRoom } from "../board/CardRoom.tsx";
import { withWords } from "../i18n/activate.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { FormatField } from "../session/FormatField.tsx";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { CheckChoices, RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { NumberField } from "../ui/fields.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { OpenDialog } from "./useOutline.ts";

/** With words of its own, which only those who change a card need. */
const CardBriefPart = lazy(async () => ({
  default: (await withWords("brief", import("../brief/CardBriefPart.tsx"))).CardBriefPart,
}));

const PlanFields = lazy(async () => ({
  default: (await withWords("formats", import("../formats/PlanFields.tsx"))).PlanFields,
}));

interface OutlineDialogsProps {
  readonly dialog: OpenDialog;
  readonly onClose: () => void;
}

/** The questions about one card that need more room than a menu, and the list of keys. */
export function OutlineDialogs({ dialog, onClose }: OutlineDialogsProps) {
  const { t } = useLingui();
  const { data, editing, me } = useOutline();
  if (dialog.question === "keys") {
    return (
      <Dialog isOpen onClose={onClose} title={t`Keys you can use`}>
        <KeysHelp />
      </Dialog>
    );
  }
  const card = data.cards.find(({ id }) => id === dialog.cardId);
  if (!card) return null;
  switch (dialog.question) {
    case "move":
      return <MoveDialog card={card} onClose={onClose} />;
    case "link":
      return <LinkDialog card={card} onClose={onClose} />;
    case "brief":
      return (
        <Dialog isOpen onClose={onClose} title={t`The brief, and who may read it`}>
          <div className="stack">
            <Suspense>
              <CardBriefPart card={card} editing={editing} meId={me.id} readOnly={false} />
            </Suspense>
          </div>
        </Dialog>
      );
    default:
      return <PropsDialog card={card} question={dialog.question} onClose={onClose} />;
  }
}

interface PropsDialogProps {
  readonly card: Card;
  readonly question: "kind" | "minutes" | "voices" | "details" | "plan";
  readonly onClose: () => void;
}

/** One property of a card. What is chosen holds at once; closing is all that is left to do. */
function PropsDialog({ card, question, onClose }: PropsDialogProps) {
  const { t } = useLingui();
  const { editing, info } = useOutline();
  const language = useLanguage();
  const kinds = useCardKindNames();
  const change = (props: Partial<CardProps>) => {
    editing.undoManager.stopCapturing();
    setCardProps(editing.doc, card.id, props, editing.origin);
  };
  const isSegment = card.kind === "segment";
  const titles = {
    kind: t`Kind of card`,
    minutes: t`Minutes`,
    voices: isSegment ? t`Who leads it` : t`Whose voice it carries`,
    details: t`Format and what the room does`,
    plan: t`Time, people and things`,
  };
  const bodies: Record<PropsDialogProps["question"], () => ReactNode> = {
    kind: () => (
      <RadioChoices
        label={t`What is this card?`}
        autoFocus
        value={card.kind}
        onChange={(kind: CardKind) => change({ kind })}
        choices={CARD_KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind];
          return {
            id: kind,
            name: (
              <>
                <Icon size={18} aria-hidden /> {kinds[kind]}
              </>
            ),
          };
        })}
      />
    ),
    minutes: () => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <NumberField
          label={t`How many minutes does it take?`}
          value={card.minutes}
          onChange={(minutes) => change({ minutes: sanitizeMinutes(minutes) })}
          min={0}
          max={CARD_LIMITS.minutes}
          autoFocus
        />
      </form>
    ),
    voices: () => (
      <CheckChoices
        label={isSegment ? t`Which voices lead this segment?` : t`Whose voice does this card carry?`}
        autoFocus
        value={card.voices}
        onChange={(voices) => change({ voices })}
        choices={VOICES.map((voice) => ({
          id: voice,
          name: (
            <>
              <VoiceBadge voice={voice} size={24} /> {VOICE_NAMES[language][voice]}
            </>
          ),
        }))}
      />
    ),
    plan: () => (
      <Suspense>
        <PlanFields card={card} people={info.people} readOnly={false} onChange={change} />
      </Suspense>
    ),
    details: () => (
      <>
        <CardRoom card={card} readOnly={false} onChange={(room) => change({ room })} />
        <FormatField value={card.format} onChange={(format) => change({ format })} />
      </>
    ),
  };
  return (
    <Dialog isOpen onClose={onClose} title={titles[question]}>
      {bodies[question]()}
      <DoneFoot onClose={onClose} />
    </Dialog>
  );
}

function DoneFoot({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className="dialog__foot">
      <button type="button" className="button button--go" onClick={onClose}>
        <Trans>Done</Trans>
      </button>
    </div>
  );
}
