import { boardRoots } from "@openchair/board";
import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { useAnnounce } from "../ui/Announcer.tsx";
import { gather, NO_NEWS, newsBy, newsParts } from "./news.ts";
import { createNewsTimer } from "./newsTimer.ts";
import { liveOutline, snapshotOf } from "./outlineData.ts";
import { useNewsWords } from "./useNewsWords.ts";

/** Somebody who goes on writing in a card is told of once in this time, in milliseconds. */
const SAME_AGAIN_MS = 30_000;

type Deed = "added" | "changed" | "removed";

/** Calls back for each thing that somebody else added, changed or removed. Returns how to stop. */
export function watchOthers(doc: Y.Doc, onDeed: (id: string, deed: Deed) => void): () => void {
  const { records, texts, comments } = boardRoots(doc);
  const deeds: Record<string, Deed> = { add: "added", update: "changed", delete: "removed" };
  const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    // What was done in this browser, by hand or by taking it back, is no news to whoever did it.
    if (transaction.local) return;
    for (const event of events) {
      const [key] = event.path;
      if (typeof key === "string") onDeed(key, "changed");
      else if (event.target !== (texts as unknown)) {
        for (const [id, { action }] of event.changes.keys) onDeed(id, deeds[action] ?? "changed");
      }
    }
  };
  const roots = [records, texts, comments] as unknown as Y.AbstractType<unknown>[];
  for (const root of roots) root.observeDeep(onEvents);
  return () => {
    for (const root of roots) root.unobserveDeep(onEvents);
  };
}

interface NewsOptions {
  readonly doc: Y.Doc;
  /** The others who are here now. */
  readonly others: readonly { readonly name: string }[];
  readonly on: boolean;
}

/** Tells, politely and gathered, what others do on the board: never more than once in five seconds. */
export function useNews({ doc, others, on }: NewsOptions): void {
  const announce = useAnnounce();
  const words = useNewsWords();
  const latest = useRef({ others, announce, words });
  latest.current = { others, announce, words };
  useEffect(() => {
    if (!on) return;
    const live = liveOutline(doc);
    let before = snapshotOf(live.get());
    let news = NO_NEWS;
    const toldChanged = new Map<string, number>();
    const timer = createNewsTimer(() => {
      live.now();
      const after = snapshotOf(live.get());
      const parts = newsParts(news, before, after);
      for (const [id, deed] of news) if (deed !== "removed") toldChanged.set(id, Date.now());
      news = NO_NEWS;
      before = after;
      const { others: people, announce: say, words: inWords } = latest.current;
      if (parts.length > 0) say(inWords(newsBy(people), parts));
    });
    const stop = watchOthers(doc, (id, deed) => {
      if (deed === "changed" && Date.now() - (toldChanged.get(id) ?? 0) < SAME_AGAIN_MS) return;
      news = gather(news, id, deed);
      timer.news();
    });
    return () => {
      stop();
      timer.stop();
    };
  }, [doc, on]);
}
