import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { DOTS_EACH, LIMITS } from "@openchair/programme";
import { useState } from "react";
import { Button } from "react-aria-components";
import { liveCalls } from "../api/liveCalls.ts";
import { useCardName } from "../outline/cardName.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { CheckChoices } from "../ui/choices.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { useLiveWork } from "./LiveContext.ts";

/** As many dots as people are used to have. */
const USUAL_DOTS = 3;

/** What the vote is about, the cards in it, and how many dots each person has. */
export function NewVoteForm({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useLingui();
  const { boardId, send } = useLiveWork();
  const cardName = useCardName();
  const kinds = useCardKindNames();
  const written = cards.filter(({ text }) => text.trim() !== "");
  const ideas = written.filter(({ kind }) => kind === "idea").map(({ id }) => id);
  const [question, setQuestion] = useState("");
  const [dotsEach, setDots] = useState<number | null>(USUAL_DOTS);
  const [chosen, setChosen] = useState<readonly string[]>(ideas.slice(0, LIMITS.cardsPerVote));
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  // A card may have gone since it was chosen.
  const cardIds = chosen.filter((id) => written.some((card) => card.id === id));
  const most = LIMITS.cardsPerVote;
  const faults = {
    question: question.trim() === "" ? t`Please write what the vote is about.` : undefined,
    dots: dotsEach === null || dotsEach < 1 || dotsEach > DOTS_EACH ? t`1 to ${DOTS_EACH} dots, please.` : undefined,
    cards:
      cardIds.length < 2
        ? t`A vote needs two cards or more.`
        : cardIds.length > most
          ? t`A vote can have up to ${most} cards.`
          : undefined,
  };
  const open = async () => {
    setAsked(true);
    if (busy || dotsEach === null || Object.values(faults).some((fault) => fault !== undefined)) return;
    setBusy(true);
    await send(() => liveCalls.openVote(boardId, { question: question.trim(), cardIds, dotsEach }));
    setBusy(false);
  };
  if (written.length < 2) {
    return (
      <p>
        <Trans>Everybody puts a few dots on the cards that matter most to them. Write two cards first.</Trans>
      </p>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>
        <Trans>
          Everybody puts a few dots on the cards that matter most to them. The counts stay hidden until the vote is
          closed.
        </Trans>
      </p>
      <TextField
        label={t`Question`}
        value={question}
        onChange={setQuestion}
        maxLength={LIMITS.voteQuestion}
        placeholder={t`What should we begin with?`}
        error={isAsked ? faults.question : undefined}
        autoFocus
      />
      <NumberField
        label={t`Dots for each person`}
        value={dotsEach}
        onChange={setDots}
        error={isAsked ? faults.dots : undefined}
      />
      <div className="stack">
        <div className="live-vote__choose">
          <CheckChoices
            label={t`Cards`}
            help={<Plural value={cardIds.length} one="# card chosen" other="# cards chosen" />}
            value={cardIds}
            onChange={setChosen}
            choices={written.map((card) => ({ id: card.id, name: cardName(card), more: kinds[card.kind] }))}
          />
        </div>
        <div className="row">
          <Button className="button" onPress={() => setChosen(ideas)}>
            <Trans>All ideas</Trans>
          </Button>
          <Button className="button" onPress={() => setChosen([])}>
            <Trans>None</Trans>
          </Button>
        </div>
        {isAsked && faults.cards ? (
          <p className="field__error" role="alert">
            {faults.cards}
          </p>
        ) : null}
      </div>
      <ActionButton kind="go" type="submit" busy={busy}>
        <Trans>Open the vote</Trans>
      </ActionButton>
    </form>
  );
}
