import { Trans, useLingui } from "@lingui/react/macro";
import {
  CARD_KINDS,
  CARD_LIMITS,
  type Card,
  type CardKind,
  type CardProps,
  type Editing,
  removeCard,
  sanitizeMinutes,
  setCardProps,
} from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { textWords } from "@openchair/canvas/shared-words";
import { WordsField } from "@openchair/canvas/words-field";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { Trash2 } from "lucide-react";
import { lazy, Suspense, useId, useMemo } from "react";
import { Button } from "react-aria-components";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import { withWords } from "../i18n/activate.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { FormatField } from "../session/FormatField.tsx";
import { TalkButton } from "../talk/TalkButton.tsx";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { CheckChoices } from "../ui/choices.tsx";
import { NumberField } from "../ui/fields.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { CardPlacePart } from "./CardPlacePart.tsx";
import { CardRoom } from "./CardRoom.tsx";

/** With words of its own, which only those who change a card need. */
const CardBriefPart = lazy(async () => ({
  default: (await withWords("brief", import("../brief/CardBriefPart.tsx"))).CardBriefPart,
}));

const CardVote = lazy(async () => ({ default: (await withWords("live", import("../live/CardVote.tsx"))).CardVote }));

const PlanFields = lazy(async () => ({
  default: (await withWords("formats", import("../formats/PlanFields.tsx"))).PlanFields,
}));

interface CardDetailsProps {
  readonly card: Card;
  /** The segments of the run sheet in their order. */
  readonly rows: readonly Card[];
  readonly editing: Editing;
  readonly info: BoardInfo;
  readonly ledger: Y.Doc;
  readonly readOnly: boolean;
  readonly onTalk: (target: TalkTarget) => void;
  /** Told after the card was deleted. */
  readonly onDeleted: () => void;
}

/** Everything about one card, for those who would rather not do it on the canvas. */
export function CardDetails({ card, rows, editing, info, ledger, readOnly, onTalk, onDeleted }: CardDetailsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const kinds = useCardKindNames();
  const id = useId();
  const words = useMemo(() => textWords(editing, card.id), [editing, card.id]);
  const change = (props: Partial<CardProps>) => {
    editing.undoManager.stopCapturing();
    setCardProps(editing.doc, card.id, props, editing.origin);
  };
  const segment = card.kind === "segment" || card.place === "run-sheet";

  return (
    <div className="stack">
      <TalkButton editing={editing} on={`card:${card.id}`} readOnly={readOnly} onTalk={onTalk} isWide />
      <Suspense>
        <CardVote info={info} ledger={ledger} card={card} />
      </Suspense>
      {/* What lies in the run sheet is a segment, whatever else one would like it to be. */}
      {card.place === "run-sheet" ? null : (
        <SelectField
          label={t`Kind of card`}
          options={CARD_KINDS.map((kind) => {
            const Icon = KIND_ICONS[kind];
            return { id: kind, name: kinds[kind], icon: <Icon size={18} aria-hidden /> };
          })}
          value={card.kind}
          onChange={(kind) => change({ kind: kind as CardKind })}
          isDisabled={readOnly}
        />
      )}
      <div className="field">
        <label htmlFor={id}>{segment ? <Trans>What happens</Trans> : <Trans>Words</Trans>}</label>
        <WordsField
          id={id}
          className="input"
          words={words}
          undo={editing.undoManager}
          limit={CARD_LIMITS.text}
          readOnly={readOnly}
          rows={2}
          onLeave={() => editing.undoManager.stopCapturing()}
        />
      </div>
      {readOnly ? null : <CardPlacePart card={card} rows={rows} editing={editing} />}
      {segment ? (
        <>
          <NumberField
            label={t`Minutes`}
            value={card.minutes}
            onChange={(minutes) => change({ minutes: sanitizeMinutes(minutes) })}
            min={0}
            max={CARD_LIMITS.minutes}
            isDisabled={readOnly}
          />
          <CardRoom card={card} readOnly={readOnly} onChange={(room) => change({ room })} />
          <FormatField value={card.format} onChange={(format) => change({ format })} isDisabled={readOnly} />
        </>
      ) : null}
      <CheckChoices
        label={segment ? t`Who leads it` : t`Whose voice it carries`}
        value={card.voices}
        onChange={(voices) => change({ voices })}
        isDisabled={readOnly}
        choices={VOICES.map((voice) => ({
          id: voice,
          name: (
            <>
              <VoiceBadge voice={voice} size={24} /> {VOICE_NAMES[language][voice]}
            </>
          ),
        }))}
      />
      {segment ? (
        <Suspense>
          <PlanFields card={card} people={info.people} readOnly={readOnly} onChange={change} />
        </Suspense>
      ) : null}
      <Suspense>
        <CardBriefPart card={card} editing={editing} meId={info.me.id} readOnly={readOnly} />
      </Suspense>
      {readOnly ? null : (
        <p>
          <Button
            className="button button--danger"
            onPress={() => {
              editing.undoManager.stopCapturing();
              removeCard(editing.doc, card.id, editing.origin);
              editing.undoManager.stopCapturing();
              onDeleted();
            }}
          >
            <Trash2 size={18} aria-hidden />
            <Trans>Delete this card</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}
