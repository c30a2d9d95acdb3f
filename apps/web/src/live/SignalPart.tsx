import { Trans, useLingui } from "@lingui/react/macro";
import type { SignalColour } from "@openchair/programme";
import { Octagon, Triangle } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { liveCalls } from "../api/liveCalls.ts";
import { useLiveWork } from "./LiveContext.ts";
import { focusPart, LivePart, type PopupState } from "./LivePart.tsx";
import type { ShownSignal } from "./liveLedger.ts";

const SHAPES = { yellow: Triangle, red: Octagon } as const;

/** Each colour has its own shape and words: nobody needs to see the colour. */
export function SignalShape({ colour, size = 22 }: { readonly colour: SignalColour; readonly size?: number }) {
  const Shape = SHAPES[colour];
  return <Shape className={`signal-shape signal-shape--${colour}`} size={size} aria-hidden />;
}

/** A yellow or a red card for everybody to see, without a name. */
export function SignalPart(popup: PopupState) {
  const { t } = useLingui();
  const { boardId, send } = useLiveWork();
  const show = async (colour: SignalColour) => {
    if (await send(() => liveCalls.signal(boardId, colour))) popup.onOpen(false);
  };
  const words = t`Slower or pause`;
  return (
    <LivePart
      {...popup}
      id="signal"
      icon={Octagon}
      words={words}
      short={t`Slower`}
      name={words}
      title={<Trans>Show a card without your name</Trans>}
    >
      <div className="stack">
        <p>
          <Trans>Everybody sees the card. Nobody can find out who showed it, and it goes away by itself.</Trans>
        </p>
        <Button className="button live-signal" onPress={() => void show("yellow")}>
          <SignalShape colour="yellow" />
          <span>
            <strong>
              <Trans>Yellow card: slower, please</Trans>
            </strong>
            <span className="field__help">
              <Trans>Shown for one minute.</Trans>
            </span>
          </span>
        </Button>
        <Button className="button live-signal" onPress={() => void show("red")}>
          <SignalShape colour="red" />
          <span>
            <strong>
              <Trans>Red card: pause, please</Trans>
            </strong>
            <span className="field__help">
              <Trans>Shown for two minutes. The timer waits too.</Trans>
            </span>
          </span>
        </Button>
      </div>
    </LivePart>
  );
}

/** The cards that are shown now, under the bar. Each goes by itself, and sooner for whoever has seen it. */
export function ShownSignals() {
  const { live } = useLiveWork();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const keyOf = ({ colour, until }: ShownSignal) => `${colour} ${until}`;
  const see = (signal: ShownSignal) => {
    setSeen((before) => [...before, keyOf(signal)]);
    focusPart("signal");
  };
  return live.signals.flatMap((signal) => {
    if (seen.includes(keyOf(signal))) return [];
    const { colour } = signal;
    return (
      <div key={colour} className={`live-strip live-strip--${colour}`}>
        <SignalShape colour={colour} />
        <p>
          <strong>
            {colour === "red" ? <Trans>Red card: pause, please.</Trans> : <Trans>Yellow card: slower, please.</Trans>}
          </strong>{" "}
          {colour === "red" ? (
            <Trans>Somebody needs a break. Stop for a moment.</Trans>
          ) : (
            <Trans>This goes too fast for somebody.</Trans>
          )}
        </p>
        <Button className="button" onPress={() => see(signal)}>
          <Trans>Seen</Trans>
        </Button>
      </div>
    );
  });
}
