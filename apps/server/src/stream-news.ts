/** What somebody who looks at a stream has to ask for again. */
export const NEWS_TOPICS = ["sessions", "submissions", "threads", "checklist", "dates", "people", "stream"] as const;
export type NewsTopic = (typeof NEWS_TOPICS)[number];

/** Something in a stream has changed. It never says what it is now: whoever hears it asks, with the rights they have. */
export interface StreamNews {
  readonly topic: NewsTopic;
  /** The board it is about, when it is about one. */
  readonly boardId?: string;
}

/** Tells a stream's pages that one of its boards has changed: the sessions show it, and so does the matrix of threads. */
export function tellOfBoard(desk: NewsDesk, streamId: string, boardId: string): void {
  for (const topic of ["sessions", "threads"] as const) desk.tell(streamId, { topic, boardId });
}

type Listener = (news: StreamNews) => void;

/** Who listens to which stream, in this process. */
export interface NewsDesk {
  tell(streamId: string, news: StreamNews): void;
  /** Calls back until what it gives back is called. */
  listen(streamId: string, listener: Listener): () => void;
}

export function createNewsDesk(): NewsDesk {
  const desks = new Map<string, Set<Listener>>();
  return {
    tell(streamId, news) {
      for (const listener of desks.get(streamId) ?? []) listener(news);
    },
    listen(streamId, listener) {
      const listeners = desks.get(streamId) ?? new Set();
      desks.set(streamId, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && desks.get(streamId) === listeners) desks.delete(streamId);
      };
    },
  };
}
