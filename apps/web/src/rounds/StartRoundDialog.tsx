import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES } from "@openchair/formats";
import {
  isInCircle,
  loneVoices,
  ROUND_KINDS,
  ROUND_LIMITS,
  type RoundAuthors,
  type RoundCircle,
  type RoundEnd,
  type RoundKind,
} from "@openchair/programme";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import type { BoardInfo } from "../api/calls.ts";
import { liveCalls } from "../api/liveCalls.ts";
import { roundApi } from "../api/roundCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { inMinutes, momentOf } from "./roundTime.ts";
import { useRoundAct } from "./useRounds.ts";
import "./rounds.css";

type When = RoundEnd | "minutes";

interface StartRoundDialogProps {
  readonly info: BoardInfo;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function StartRoundForm({ info, onClose }: Omit<StartRoundDialogProps, "isOpen">) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const kinds = useCardKindNames();
  const voiceNames = VOICE_NAMES[useLanguage()];
  const [question, setQuestion] = useState("");
  const [when, setWhen] = useState<When>("everyone");
  const [minutes, setMinutes] = useState<number | null>(5);
  const [day, setDay] = useState("");
  const [time, setTime] = useState("");
  const [kind, setKind] = useState<RoundKind>("idea");
  const [circle, setCircle] = useState<RoundCircle>("team");
  const [authors, setAuthors] = useState<RoundAuthors>("names");
  const [tried, setTried] = useState(false);
  const boardId = info.board.id;
  const chosenDay = when === "deadline" ? momentOf(day, time) : null;
  const start = useRoundAct(
    boardId,
    async () => {
      const draft = { question: question.trim(), kind, circle, authors };
      if (when === "deadline" && chosenDay !== null) {
        return roundApi.start(boardId, { ...draft, ends: when, deadline: chosenDay });
      }
      if (when !== "minutes") return roundApi.start(boardId, { ...draft, ends: when });
      // Minutes are meant from now by the server's clock: this device's may be slow.
      const { now } = await liveCalls.mine(boardId);
      return roundApi.start(boardId, { ...draft, ends: "deadline", deadline: inMinutes(minutes ?? 5, now) });
    },
    () => {
      announce(t`The quiet round has started.`);
      onClose();
    },
  );
  const people = info.people.filter(({ seat }) => isInCircle(circle, seat));
  const lone = loneVoices(people)
    .map((voice) => voiceNames[voice])
    .join(", ");
  const circles = { team: t`The whole team`, "co-chairs": t`Only the co-chairs` };
  const said = { names: t`Name and voice`, voices: t`Only the voice`, nobody: t`Neither name nor voice` };
  const faults = {
    question: question.trim() === "" ? t`Please write a question.` : undefined,
    minutes: minutes === null || minutes < 1 || minutes > 600 ? t`Please choose 1 to 600 minutes.` : undefined,
    day:
      chosenDay === null || Date.parse(chosenDay) <= Date.now() ? t`Please choose a time that lies ahead.` : undefined,
  };
  const isFine = !faults.question && !(when === "minutes" && faults.minutes) && !(when === "deadline" && faults.day);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFine || start.isPending) return;
    start.mutate();
  };
  const shown = (fault: string | undefined) => (tried ? fault : undefined);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <Trans>
          Everybody writes alone first. Nobody sees what the others write until the round is revealed: then it all comes
          on the board at once.
        </Trans>
      </p>
      <TextField
        label={t`What is the question?`}
        rows={2}
        value={question}
        onChange={setQuestion}
        maxLength={ROUND_LIMITS.question}
        error={shown(faults.question)}
        autoFocus
      />
      <RadioChoices
        label={t`When is it revealed?`}
        value={when}
        onChange={setWhen}
        choices={[
          { id: "everyone", name: t`When everybody has said that they are done` },
          { id: "minutes", name: t`In a few minutes`, more: t`While you are here together.` },
          { id: "deadline", name: t`On a day that you choose`, more: t`Each in their own time.` },
          { id: "hand", name: t`When a co-chair says so` },
        ]}
      />
      {when === "minutes" ? (
        <NumberField
          label={t`Minutes`}
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={600}
          error={shown(faults.minutes)}
        />
      ) : null}
      {when === "deadline" ? (
        <div className="round-when">
          <TextField label={t`Day`} type="date" value={day} onChange={setDay} error={shown(faults.day)} />
          <TextField label={t`Time`} type="time" value={time} onChange={setTime} help={t`Your own time`} />
        </div>
      ) : null}
      <details className="round-more">
        <summary>
          <strong>
            <Trans>More choices</Trans>
          </strong>{" "}
          <span className="round-more__now">
            {kinds[kind]} · {circles[circle]} · {said[authors]}
          </span>
        </summary>
        <div className="stack">
          <SelectField
            label={t`What do people write?`}
            options={ROUND_KINDS.map((id) => ({ id, name: kinds[id] }))}
            value={kind}
            onChange={(id) => setKind(id as RoundKind)}
          />
          <RadioChoices
            label={t`Who writes?`}
            value={circle}
            onChange={setCircle}
            choices={[
              { id: "team", name: circles.team, more: t`Co-chairs and contributors.` },
              { id: "co-chairs", name: circles["co-chairs"] },
            ]}
          />
          <RadioChoices
            label={t`What do the cards say about who wrote them?`}
            value={authors}
            onChange={setAuthors}
            choices={[
              { id: "names", name: said.names },
              { id: "voices", name: said.voices, more: t`The card still counts for that voice.` },
              { id: "nobody", name: said.nobody },
            ]}
          />
        </div>
      </details>
      {authors === "voices" && lone !== "" ? (
        <Notice kind="warn">
          <p>
            <Trans>Only one person brings this voice, and so can be told apart: {lone}.</Trans>
          </p>
        </Notice>
      ) : null}
      {start.isError ? <ErrorNotice error={start.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton kind="go" type="submit" busy={start.isPending}>
          <Trans>Start the quiet round</Trans>
        </ActionButton>
      </div>
    </form>
  );
}

/** Starting a quiet round: the question, when it is revealed, and what the cards will say. */
export function StartRoundDialog({ info, isOpen, onClose }: StartRoundDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Start a quiet round</Trans>}>
      <StartRoundForm info={info} onClose={onClose} />
    </Dialog>
  );
}
