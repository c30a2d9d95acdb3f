import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { gatherNews, NEWS_TOPICS, topicsOf } from "./gatherNews.ts";

/** How often a page asks again at most while news keep coming, in milliseconds. */
const GAP_MS = 1000;
/** How long after the page opened it asks once more: what changed between its first questions and this connection. */
const SETTLED_MS = 2000;
/** How long after a refusal the page tries again, in milliseconds: twice as long each time, up to the second. */
const AGAIN_MS = [5_000, 120_000] as const;

/**
 * Keeps a stream's pages as things are: whatever was asked for under the key `[topic, streamId, …]` is asked for again
 * when somebody changed it. Also when the connection comes back, since news may have been missed.
 */
export function useStreamNews(streamId: string, enabled: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const gathered = gatherNews((topics) => {
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic, streamId] });
    }, GAP_MS);
    let source: EventSource;
    let isFirst = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    let settled: ReturnType<typeof setTimeout> | undefined;
    let wait: number = AGAIN_MS[0];
    const connect = () => {
      source = new EventSource(`/api/streams/${encodeURIComponent(streamId)}/news`);
      source.addEventListener("ready", () => {
        wait = AGAIN_MS[0];
        if (isFirst) settled = setTimeout(() => gathered.hear(NEWS_TOPICS), SETTLED_MS);
        else gathered.hear(NEWS_TOPICS);
        isFirst = false;
      });
      source.addEventListener("news", ({ data }) => gathered.hear(topicsOf(String(data))));
      source.addEventListener("error", () => {
        // A browser comes back by itself when the line breaks, but not after an answer such as a proxy's 502.
        if (source.readyState !== EventSource.CLOSED) return;
        again = setTimeout(connect, wait);
        wait = Math.min(wait * 2, AGAIN_MS[1]);
      });
    };
    connect();
    return () => {
      clearTimeout(again);
      clearTimeout(settled);
      source.close();
      gathered.stop();
    };
  }, [streamId, enabled, queries]);
}
