import { Trans, useLingui } from "@lingui/react/macro";
import {
  BRIEF_FIELDS,
  type BriefField,
  type Card,
  type CardShare,
  type Editing,
  isInBrief,
  setCardShare,
  takeIntoBrief,
} from "@openchair/board";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../ui/Announcer.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";
import { useProvenance } from "./useBriefParts.ts";

interface CardBriefPartProps {
  readonly card: Card;
  readonly editing: Editing;
  readonly meId: string;
  readonly readOnly: boolean;
}

/** Who a card is for, and the way to put its words into the brief. */
export function CardBriefPart({ card, editing, meId, readOnly }: CardBriefPartProps) {
  const { t } = useLingui();
  const words = useBriefFieldWords();
  const announce = useAnnounce();
  const { doc, origin, undoManager } = editing;
  const [field, setField] = useState<BriefField>("aim");
  const used = useProvenance(doc).filter(({ cardId }) => cardId === card.id);
  const usedIn = used.map((one) => words[one.field].label).join(", ");
  const isTellers = card.createdBy === meId;
  const shares: readonly { readonly id: CardShare; readonly name: string; readonly more: string }[] = [
    { id: "all", name: t`Anybody`, more: t`It may go into the brief.` },
    { id: "team", name: t`Only the team`, more: t`It stays on the board.` },
    { id: "story", name: t`A personal story`, more: t`It stays on the board until whoever tells it says yes.` },
    ...(isTellers || card.share === "told"
      ? [{ id: "told" as const, name: t`A story, and the teller says yes`, more: t`It may go into the brief.` }]
      : []),
  ];
  const label = words[field].label;
  return (
    <>
      <SelectField
        label={t`Who may read it`}
        options={shares}
        value={card.share}
        onChange={(share) => {
          undoManager.stopCapturing();
          setCardShare(doc, card.id, share as CardShare, origin);
        }}
        isDisabled={readOnly || (card.share === "story" && !isTellers)}
      />
      {usedIn === "" ? null : (
        <p className="small quiet">
          <Trans>In the brief: {usedIn}</Trans>
        </p>
      )}
      {readOnly || !isInBrief(card) || card.text.trim() === "" ? null : (
        <div className="stack">
          <SelectField
            label={t`Put its words into the brief`}
            options={BRIEF_FIELDS.map((id) => ({ id, name: words[id].label }))}
            value={field}
            onChange={(id) => setField(id as BriefField)}
          />
          <p>
            <Button
              className="button"
              onPress={() => {
                undoManager.stopCapturing();
                takeIntoBrief(doc, field, card.id, { by: meId, at: Date.now() }, origin);
                undoManager.stopCapturing();
                announce(t`Put into: ${label}`);
              }}
            >
              <FilePlus2 size={18} aria-hidden />
              <Trans>Put it there</Trans>
            </Button>
          </p>
        </div>
      )}
    </>
  );
}
