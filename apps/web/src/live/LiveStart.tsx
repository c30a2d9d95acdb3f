import { useLingui } from "@lingui/react/macro";
import { Armchair, Octagon, Signpost, Timer, Vote } from "lucide-react";
import { lazy, Suspense, useRef, useState, useSyncExternalStore } from "react";
import { readGuides } from "./guide.ts";
import type { LiveBarProps } from "./LiveBar.tsx";
import "./live.css";
import type { PartId } from "./LivePart.tsx";
import { type Live, liveLedger } from "./liveLedger.ts";
import { PartButton } from "./PartButton.tsx";
import { usePresenceValue } from "./usePresenceValue.ts";

const LiveBar = lazy(async () => ({ default: (await import("./LiveBar.tsx")).LiveBar }));

const isGoingOn = ({ timer, chair, queue, signals, openVote }: Live) =>
  timer !== null || chair.speaking !== null || queue.length > 0 || signals.length > 0 || openVote !== null;

/** Whether somebody else asks to come along. */
function useAsked({ open, info }: LiveBarProps): boolean {
  const { awareness } = open.connection;
  return usePresenceValue(awareness, () =>
    readGuides(awareness.getStates().values()).some(({ personId }) => personId !== info.me.id),
  );
}

interface QuietBarProps {
  readonly opens: PartId | null;
  readonly onOpen: (id: PartId) => void;
  readonly onFocus: (id: PartId | null) => void;
}

/** The buttons of the bar while nothing is going on. */
function QuietBar({ opens, onOpen, onFocus }: QuietBarProps) {
  const { t } = useLingui();
  const parts = [
    { id: "timer", icon: Timer, words: t`Timer`, short: t`Timer` },
    { id: "chair", icon: Armchair, words: t`Open chair`, short: t`Chair` },
    { id: "vote", icon: Vote, words: t`Vote`, short: t`Vote` },
    { id: "signal", icon: Octagon, words: t`Slower or pause`, short: t`Slower` },
    { id: "guide", icon: Signpost, words: t`Gather everyone here`, short: t`Gather` },
  ] as const;
  return (
    <section className="live" aria-label={t`Working live`}>
      <div className="live__bar">
        {parts.map(({ id, words, ...face }) => (
          <div key={id} className="live-part" data-part={id}>
            <PartButton
              {...face}
              words={words}
              name={words}
              isOpen={opens === id}
              onPress={() => onOpen(id)}
              onFocusChange={(has) => onFocus(has ? id : null)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

/**
 * The bar for working live. Most boards are worked on without it at most times: what is behind its buttons comes when
 * somebody presses one, or when something is going on.
 */
export function LiveStart(props: LiveBarProps) {
  const value = liveLedger(props.ledger);
  const live = useSyncExternalStore(value.subscribe, value.get);
  const [before] = useState(live);
  const isAsked = useAsked(props);
  const [opens, setOpens] = useState<PartId | null>(null);
  const [isNeeded, setNeeded] = useState(false);
  const focused = useRef<PartId | null>(null);
  if (!isNeeded && (opens !== null || isAsked || isGoingOn(live))) setNeeded(true);
  const quiet = (
    <QuietBar
      opens={opens}
      onOpen={setOpens}
      onFocus={(id) => {
        focused.current = id;
      }}
    />
  );
  if (!isNeeded) return quiet;
  return (
    <Suspense fallback={quiet}>
      <LiveBar {...props} before={before} opens={opens} focused={focused.current} />
    </Suspense>
  );
}
