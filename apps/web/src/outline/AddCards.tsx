import { Trans, useLingui } from "@lingui/react/macro";
import { CARD_KINDS, type CardKind } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { ChevronDown, Plus } from "lucide-react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { OutlineSection } from "./sections.ts";

/** What is offered first in a section: what people most often add there. */
const USUAL: Partial<Record<OutlineSection["kind"], CardKind>> = { aim: "aim", ideas: "idea", "run-sheet": "segment" };

/** Below a section: add a card to it, which opens for writing at once. */
export function AddCards({ section }: { readonly section: OutlineSection }) {
  const { t } = useLingui();
  const { actions } = useOutline();
  const kinds = useCardKindNames();
  const usual = USUAL[section.kind];
  const isQuiet = section.kind === "aim" && section.cards.length > 0;
  const isMixed = section.kind === "ideas" || section.kind === "zone";
  return (
    <div className="outline-add" data-add={section.id}>
      {usual ? (
        <button
          type="button"
          // One aim is enough for most sessions: with it there, a second is offered more quietly.
          className={isQuiet ? "button button--plain outline-add__quiet" : "button outline-add__usual"}
          onClick={() => actions.addCard(usual, section)}
        >
          <Plus size={18} aria-hidden />
          {usual === "aim" ? <Trans>Add an aim</Trans> : null}
          {usual === "idea" ? <Trans>Add an idea</Trans> : null}
          {usual === "segment" ? <Trans>Add a segment</Trans> : null}
        </button>
      ) : null}
      {isMixed ? (
        <MenuButton
          className="button outline-add__usual"
          menuLabel={t`Kind of card`}
          choices={CARD_KINDS.filter((kind) => kind !== usual).map((kind) => {
            const Icon = KIND_ICONS[kind];
            return { id: kind, name: kinds[kind], icon: <Icon size={18} aria-hidden /> };
          })}
          onChoose={(kind) => actions.addCard(kind as CardKind, section)}
        >
          {usual ? null : <Plus size={18} aria-hidden />}
          {usual ? <Trans>Another kind</Trans> : <Trans>Add a card</Trans>}
          <ChevronDown size={18} aria-hidden />
        </MenuButton>
      ) : null}
    </div>
  );
}
