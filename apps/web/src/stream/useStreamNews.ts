import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { gatherNews, NEWS_TOPICS, topicsOf } from "./gatherNews.ts";
import { openNewsLine } from "./newsLine.ts";

/** How often a page asks again at most while news keep coming, in milliseconds. */
const GAP_MS = 1000;
/** How long after the page opened it asks once more, in milliseconds: what changed between its first questions and this line. */
const SETTLED_MS = 2000;

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
    let settled: ReturnType<typeof setTimeout> | undefined;
    const hangUp = openNewsLine({
      open: () => new EventSource(`/api/streams/${encodeURIComponent(streamId)}/news`),
      page: document,
      onReady(isFirst) {
        if (isFirst) settled = setTimeout(() => gathered.hear(NEWS_TOPICS), SETTLED_MS);
        else gathered.hear(NEWS_TOPICS);
      },
      onNews: (data) => gathered.hear(topicsOf(data)),
    });
    return () => {
      clearTimeout(settled);
      hangUp();
      gathered.stop();
    };
  }, [streamId, enabled, queries]);
}
