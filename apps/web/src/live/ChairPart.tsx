import { Trans, useLingui } from "@lingui/react/macro";
import type { ChairOrder } from "@openchair/programme";
import { Armchair, Hand, LogOut, SkipForward } from "lucide-react";
import { Button } from "react-aria-components";
import { liveCalls } from "../api/liveCalls.ts";
import { RadioChoices } from "../ui/choices.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { useLiveWork } from "./LiveContext.ts";
import { LivePart, type PopupState } from "./LivePart.tsx";

/** What I can do with the chair now: one thing at any time. */
function ChairButton({ className }: { readonly className: string }) {
  const { boardId, info, live, send } = useLiveWork();
  const { speaking } = live.chair;
  const me = info.me.id;
  const isMine = speaking?.personId === me;
  const isWaiting = live.queue.some(({ personId }) => personId === me);
  const press = () =>
    send(() => {
      if (isMine) return liveCalls.passChair(boardId, me);
      return isWaiting ? liveCalls.lowerHand(boardId) : liveCalls.raiseHand(boardId);
    });
  // One button whatever it says, so that who uses the keyboard keeps their place.
  return (
    <Button className={className} onPress={() => void press()}>
      {isMine ? <LogOut size={18} aria-hidden /> : <Hand size={18} aria-hidden />}
      {isMine ? (
        <Trans>Leave the chair</Trans>
      ) : isWaiting ? (
        <Trans>Lower my hand</Trans>
      ) : speaking ? (
        <Trans>Take the next turn</Trans>
      ) : (
        <Trans>Take the chair</Trans>
      )}
    </Button>
  );
}

/** The open chair: who speaks, who is next, and a place for whoever wants to. */
export function ChairPart(popup: PopupState) {
  const { t } = useLingui();
  const { boardId, info, live, send } = useLiveWork();
  const { chair, queue } = live;
  const { speaking } = chair;
  const me = info.me.id;
  const speaker = speaking?.name ?? "";
  const next = queue[0]?.name ?? "";
  const isMine = speaking?.personId === me;
  // The picture of a chair says what it is about; there is little room for more than who speaks.
  const [says, words] = !speaking
    ? [t`Open chair`, t`Open chair`]
    : isMine
      ? next
        ? [t`Open chair: you are speaking, ${next} is next`, t`You are speaking, ${next} is next`]
        : [t`Open chair: you are speaking`, t`You are speaking`]
      : next
        ? [t`Open chair: ${speaker} is speaking, ${next} is next`, t`${speaker} is speaking, ${next} is next`]
        : [t`Open chair: ${speaker} is speaking`, t`${speaker} is speaking`];
  return (
    <LivePart
      {...popup}
      id="chair"
      isOn={speaking !== null}
      icon={Armchair}
      words={words}
      short={isMine ? t`You` : speaking ? speaker : t`Chair`}
      name={says}
      title={<Trans>Open chair</Trans>}
      beside={speaking ? <ChairButton className="button live-small" /> : null}
    >
      <div className="stack">
        {speaking ? (
          <p className="live-speaker">
            {speaking.voices.map((voice) => (
              <VoiceBadge key={voice} voice={voice} />
            ))}
            <strong>{isMine ? <Trans>You are speaking.</Trans> : <Trans>{speaker} is speaking.</Trans>}</strong>
          </p>
        ) : (
          <p>
            <Trans>The chair is free. Who takes it speaks, and everybody else listens.</Trans>
          </p>
        )}
        {queue.length > 0 ? (
          <div className="stack live-queue">
            <h3>
              <Trans>Then</Trans>
            </h3>
            <ol>
              {queue.map(({ personId, name, voices }) => (
                <li key={personId}>
                  <span className="live-speaker">
                    {voices.map((voice) => (
                      <VoiceBadge key={voice} voice={voice} size={20} />
                    ))}
                    {personId === me ? <Trans>You</Trans> : name}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        ) : null}
        <ChairButton className={speaking ? "button button--wide" : "button button--go button--wide"} />
        {speaking && !isMine && info.me.may.write ? (
          <Button
            className="button button--wide"
            onPress={() => void send(() => liveCalls.passChair(boardId, speaking.personId))}
          >
            <SkipForward size={18} aria-hidden />
            <Trans>{speaker} has gone: pass the chair on</Trans>
          </Button>
        ) : null}
        {info.me.may.write ? (
          <RadioChoices<ChairOrder>
            label={<Trans>Who speaks next?</Trans>}
            value={chair.order}
            onChange={(order) => void send(() => liveCalls.orderChair(boardId, order))}
            choices={[
              { id: "first-come", name: t`Who asked first` },
              {
                id: "quieter-first",
                name: t`Quieter voices first`,
                more: t`The voice that had the fewest turns today.`,
              },
            ]}
          />
        ) : chair.order === "quieter-first" ? (
          <p className="field__help">
            <Trans>Quieter voices speak first.</Trans>
          </p>
        ) : null}
      </div>
    </LivePart>
  );
}
