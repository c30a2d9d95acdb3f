import { useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { createNewsTimer, isNewsOn } from "../outline/newsTimer.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { playChime } from "./chime.ts";
import { justPassed } from "./clockWords.ts";
import type { LiveWork } from "./LiveContext.ts";
import type { Live } from "./liveLedger.ts";

type Topic = "timer" | "left" | "chair" | "vote" | "signal" | "guide";

/** How often it is looked at how much time is left, in milliseconds. */
const LOOK_EVERY_MS = 500;

/** Told also to those who do not want to hear what others do: it asks something of them. */
const ALWAYS: readonly Topic[] = ["left", "signal", "guide"];

/**
 * Says what happens live, politely and gathered: never more than once in five seconds, and of each thing only the newest.
 * `tell` adds something to it.
 */
export function useGathered(): (topic: Topic, words: string) => void {
  const announce = useAnnounce();
  const latest = useRef(announce);
  latest.current = announce;
  const waiting = useRef(new Map<Topic, string>());
  const timer = useMemo(
    () =>
      createNewsTimer(() => {
        latest.current([...waiting.current.values()].join(" "));
        waiting.current.clear();
      }),
    [],
  );
  useEffect(() => () => timer.stop(), [timer]);
  return useCallback(
    (topic, words) => {
      if (!ALWAYS.includes(topic) && !isNewsOn()) return;
      waiting.current.set(topic, words);
      timer.news();
    },
    [timer],
  );
}

/** What is new in the ledger, in words. */
function useChangeWords({ info }: Pick<LiveWork, "info">) {
  const { t } = useLingui();
  const me = info.me.id;
  return (before: Live, now: Live): [Topic, string][] => {
    const news: [Topic, string][] = [];
    for (const { colour, until } of now.signals) {
      if ((before.signals.find((one) => one.colour === colour)?.until ?? 0) >= until) continue;
      news.push(["signal", colour === "red" ? t`Red card: pause, please.` : t`Yellow card: slower, please.`]);
    }
    const { speaking } = now.chair;
    if (speaking && speaking.since !== before.chair.speaking?.since) {
      const { name } = speaking;
      news.push(["chair", speaking.personId === me ? t`You have the open chair.` : t`${name} has the open chair.`]);
    } else if (now.queue[0]?.personId === me && before.queue[0]?.personId !== me) {
      news.push(["chair", t`You are next in the open chair.`]);
    }
    const { timer } = now;
    if (timer && timer.startedAt !== before.timer?.startedAt) {
      const minutes = Math.round(timer.firstMs / 60_000);
      news.push(["timer", t`A timer of ${minutes} minutes has started.`]);
    } else if (timer?.stretched && timer.stretched.at !== before.timer?.stretched?.at) {
      const { name } = timer.stretched;
      const minutes = Math.round(timer.stretched.minutes * 10) / 10;
      news.push(["timer", t`${name} gave the timer ${minutes} more minutes.`]);
    } else if (timer && (timer.endsAt === null) !== (before.timer?.endsAt === null)) {
      news.push(["timer", timer.endsAt === null ? t`The timer is held.` : t`The timer goes on.`]);
    } else if (!timer && before.timer) news.push(["timer", t`The timer was ended.`]);
    if (now.openVote && now.openVote.id !== before.openVote?.id) {
      const { question } = now.openVote;
      const { name } = now.openVote.openedBy;
      news.push(["vote", t`${name} opened a vote: ${question}`]);
    } else if (before.openVote && !now.openVote) {
      const { question } = before.openVote;
      news.push(["vote", t`The vote is closed: ${question}`]);
    }
    return news;
  };
}

/** Tells what happens in the ledger since it said `first`, and how much time is left: at five minutes, at one, and at the end. */
export function useLiveNews(
  work: Pick<LiveWork, "info" | "live" | "serverNow" | "isClockKnown">,
  first: Live,
  hasSound: boolean,
  tell: (topic: Topic, words: string) => void,
): void {
  const { t } = useLingui();
  const { live, serverNow, isClockKnown } = work;
  const words = useChangeWords(work);
  const before = useRef(first);
  useEffect(() => {
    for (const [topic, said] of words(before.current, live)) tell(topic, said);
    before.current = live;
  });

  const { timer } = live;
  const leftWords = (ms: number) => {
    const minutes = ms / 60_000;
    if (minutes === 0) return t`Time is up.`;
    return minutes === 1 ? t`One minute left.` : t`${minutes} minutes left.`;
  };
  const latest = useRef({ tell, hasSound, leftWords });
  latest.current = { tell, hasSound, leftWords };
  // Not the entry itself: it is read anew when anything else in the ledger changes, and to begin anew here at the very
  // moment in which the time is up would be to miss it.
  const endsAt = timer?.endsAt ?? null;
  useEffect(() => {
    if (endsAt === null || !isClockKnown) return;
    const leftNow = () => Math.max(0, endsAt - serverNow());
    let last = leftNow();
    let wait: ReturnType<typeof setTimeout>;
    const look = () => {
      const left = leftNow();
      const passed = justPassed(last, left);
      last = left;
      const now = latest.current;
      if (passed !== null) now.tell("left", now.leftWords(passed));
      if (passed === 0 && now.hasSound) playChime();
      if (left > 0) wait = setTimeout(look, Math.min(LOOK_EVERY_MS, left));
    };
    look();
    return () => clearTimeout(wait);
  }, [endsAt, serverNow, isClockKnown]);
}
