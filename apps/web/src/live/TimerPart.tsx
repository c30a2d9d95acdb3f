import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, TIMER_MINUTES, type TimerEntry, timeLeft } from "@openchair/programme";
import { Pause, Play, Timer, TimerOff } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { liveCalls, type TimerDraft } from "../api/liveCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { CheckChoices } from "../ui/choices.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { allowChime } from "./chime.ts";
import { clockWords } from "./clockWords.ts";
import { useLiveWork } from "./LiveContext.ts";
import { LivePart, type PopupState } from "./LivePart.tsx";
import { useSeconds } from "./useTick.ts";

interface TimerPartProps extends PopupState {
  /** Whether a sound is played here at the end. Off until somebody switches it on. */
  readonly hasSound: boolean;
  readonly onSound: (on: boolean) => void;
}

function useTimer() {
  const { boardId, send } = useLiveWork();
  return (command: TimerDraft) => send(() => liveCalls.timer(boardId, command));
}

/** What is left of the timer, second by second. */
function useLeft(timer: TimerEntry | null): number {
  const { serverNow } = useLiveWork();
  return useSeconds(timer !== null && timer.endsAt !== null, () => (timer ? timeLeft(timer, serverNow()) : 0));
}

/** The shared timer: anybody may give it more time, without asking. */
export function TimerPart({ hasSound, onSound, ...popup }: TimerPartProps) {
  const { t } = useLingui();
  const { live } = useLiveWork();
  const { timer } = live;
  const left = useLeft(timer);
  const command = useTimer();
  if (!timer) {
    const word = t`Timer`;
    return (
      <LivePart
        {...popup}
        id="timer"
        icon={Timer}
        words={word}
        short={word}
        name={word}
        title={<Trans>Start a timer</Trans>}
      >
        <StartTimer onStarted={() => popup.onOpen(false)} />
        <SoundChoice hasSound={hasSound} onSound={onSound} />
      </LivePart>
    );
  }
  const minutes = Math.ceil(left / 60_000);
  const isOver = left === 0;
  const words = isOver ? t`Time is up` : timer.endsAt === null ? t`${clockWords(left)} (held)` : clockWords(left);
  return (
    <LivePart
      {...popup}
      id="timer"
      isOn
      icon={isOver ? TimerOff : Timer}
      words={
        <>
          <span className="live-clock">{words}</span>
          {timer.label ? <span className="live-part__label">{timer.label}</span> : null}
        </>
      }
      short={<span className="live-clock">{isOver ? t`Time is up` : clockWords(left)}</span>}
      // By the minute: a screen reader whose focus is here would else read every second.
      name={isOver ? t`Timer: time is up` : t`Timer: ${minutes} min left`}
      title={timer.label || t`Timer`}
      beside={
        <>
          <Button className="button live-small" onPress={() => void command({ do: "stretch", by: 1 })}>
            <Trans>+1 min</Trans>
          </Button>
          <Button className="button live-small" onPress={() => void command({ do: "stretch", by: 5 })}>
            <Trans>+5 min</Trans>
          </Button>
        </>
      }
    >
      <RunningTimer timer={timer} left={left} onEnded={() => popup.onOpen(false)} />
      <SoundChoice hasSound={hasSound} onSound={onSound} />
    </LivePart>
  );
}

function StartTimer({ onStarted }: { readonly onStarted: () => void }) {
  const { t } = useLingui();
  const command = useTimer();
  const { info } = useLiveWork();
  const [minutes, setMinutes] = useState<number | null>(5);
  const [label, setLabel] = useState("");
  if (!info.me.may.write) {
    return (
      <p>
        <Trans>No timer is on. When the team starts one, you see it here and can give it more time.</Trans>
      </p>
    );
  }
  const isSound = minutes !== null && minutes >= 1 && minutes <= TIMER_MINUTES;
  const start = async () => {
    if (isSound && (await command({ do: "start", minutes, label: label.trim() }))) onStarted();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <NumberField
        label={t`Minutes`}
        value={minutes}
        onChange={setMinutes}
        error={isSound ? undefined : t`A timer runs for 1 to ${TIMER_MINUTES} minutes.`}
        autoFocus
      />
      <TextField
        label={t`What for?`}
        optional
        value={label}
        onChange={setLabel}
        maxLength={LIMITS.timerLabel}
        placeholder={t`Writing ideas`}
      />
      <p className="field__help">
        <Trans>Everybody sees it, and everybody may give it more time.</Trans>
      </p>
      <ActionButton kind="go" type="submit">
        <Trans>Start the timer</Trans>
      </ActionButton>
    </form>
  );
}

interface RunningTimerProps {
  readonly timer: TimerEntry;
  readonly left: number;
  readonly onEnded: () => void;
}

function RunningTimer({ timer, left, onEnded }: RunningTimerProps) {
  const { t } = useLingui();
  const command = useTimer();
  const language = useLanguage();
  const { info } = useLiveWork();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const half = number.format(timer.firstMs / 2 / 60_000);
  const isHeld = timer.endsAt === null;
  const { stretched } = timer;
  const name = stretched?.name ?? "";
  const added = number.format(stretched?.minutes ?? 0);
  return (
    <div className="stack">
      <p className="live-time">
        {left === 0 ? t`Time is up` : clockWords(left)}
        {isHeld ? (
          <span className="chip">
            <Pause size={14} aria-hidden />
            <Trans>Held</Trans>
          </span>
        ) : null}
      </p>
      {stretched ? (
        <p className="field__help">
          <Trans>
            {name} gave {added} min more.
          </Trans>
        </p>
      ) : null}
      <fieldset className="live-choices">
        <legend className="label">
          <Trans>More time</Trans>
        </legend>
        <Button className="button" onPress={() => void command({ do: "stretch", by: 1 })}>
          <Trans>+1 min</Trans>
        </Button>
        <Button className="button" onPress={() => void command({ do: "stretch", by: 5 })}>
          <Trans>+5 min</Trans>
        </Button>
        <Button className="button" onPress={() => void command({ do: "stretch", by: "half" })}>
          <Trans>Half as much again (+{half} min)</Trans>
        </Button>
      </fieldset>
      {info.me.may.write ? (
        <div className="row">
          {left === 0 ? null : (
            <Button className="button" onPress={() => void command({ do: isHeld ? "resume" : "pause" })}>
              {isHeld ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
              {isHeld ? <Trans>Go on</Trans> : <Trans>Hold it</Trans>}
            </Button>
          )}
          <Button className="button" onPress={() => void command({ do: "stop" }).then((isDone) => isDone && onEnded())}>
            <TimerOff size={18} aria-hidden />
            <Trans>End the timer</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function SoundChoice({ hasSound, onSound }: Pick<TimerPartProps, "hasSound" | "onSound">) {
  const { t } = useLingui();
  return (
    <CheckChoices
      label={<span className="visually-hidden">{t`Sound`}</span>}
      value={hasSound ? ["sound"] : []}
      onChange={(chosen) => {
        if (chosen.length > 0) allowChime();
        onSound(chosen.length > 0);
      }}
      choices={[{ id: "sound", name: t`Play a sound here at the end` }]}
    />
  );
}
