/** What a stream's pages may have to ask for again. Also the first part of the key of whatever they asked for. */
export const NEWS_TOPICS = ["sessions", "submissions", "threads", "checklist", "dates", "people", "stream"] as const;
export type NewsTopic = (typeof NEWS_TOPICS)[number];

const isTopic = (value: unknown): value is NewsTopic => (NEWS_TOPICS as readonly unknown[]).includes(value);

/** The topics that a message of the server is about: all of them when it is one that this page does not know. */
export function topicsOf(message: string): readonly NewsTopic[] {
  try {
    const said: unknown = JSON.parse(message);
    const topic = typeof said === "object" && said !== null && "topic" in said ? said.topic : null;
    return isTopic(topic) ? [topic] : NEWS_TOPICS;
  } catch {
    return NEWS_TOPICS;
  }
}

/** What is heard of many things at once, told on in few pieces. */
export interface Gathered {
  hear(topics: readonly NewsTopic[]): void;
  stop(): void;
}

/**
 * Tells at once what is heard, then at most every `gap` milliseconds: while many people work on many boards, a page asks
 * once a second and not once for each of them. What is heard meanwhile is never lost.
 */
export function gatherNews(tell: (topics: readonly NewsTopic[]) => void, gap: number): Gathered {
  const heard = new Set<NewsTopic>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const pass = (): void => {
    timer = null;
    if (heard.size === 0) return;
    const topics = [...heard];
    heard.clear();
    timer = setTimeout(pass, gap);
    tell(topics);
  };
  return {
    hear(topics) {
      for (const topic of topics) heard.add(topic);
      if (timer === null) pass();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      heard.clear();
    },
  };
}
