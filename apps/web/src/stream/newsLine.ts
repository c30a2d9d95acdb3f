/** The part of an `EventSource` that is needed here. */
export interface NewsSource extends EventTarget {
  readonly readyState: number;
  close(): void;
}

/** Whether the page is in sight: a `Document`. */
export interface PageInSight extends EventTarget {
  readonly hidden: boolean;
}

/** `EventSource.CLOSED`: the browser does not come back by itself. */
const CLOSED = 2;
/** How long after a refusal (a proxy's 502, for one) the page tries again, in milliseconds: twice as long each time, up to the second. */
const AGAIN_MS = [5_000, 120_000] as const;
/**
 * How long a page that nobody sees stays connected, in milliseconds. A browser has six connections for a server: with as
 * many tabs that all listen, nothing else would get through.
 */
const UNSEEN_MS = 30_000;

interface NewsLineOptions {
  readonly open: () => NewsSource;
  readonly page: PageInSight;
  /** Connected. What was told before is missed: `isFirst` says that there was no connection before. */
  readonly onReady: (isFirst: boolean) => void;
  readonly onNews: (data: string) => void;
}

/** Listens to the news of a stream while the page is in sight, however often the line breaks. Gives what ends it. */
export function openNewsLine({ open, page, onReady, onNews }: NewsLineOptions): () => void {
  let source: NewsSource | null = null;
  let isFirst = true;
  let wait: number = AGAIN_MS[0];
  let again: ReturnType<typeof setTimeout> | undefined;
  let unseen: ReturnType<typeof setTimeout> | undefined;

  function hangUp(): void {
    clearTimeout(again);
    source?.close();
    source = null;
  }
  function connect(): void {
    hangUp();
    const mine = open();
    source = mine;
    mine.addEventListener("ready", () => {
      wait = AGAIN_MS[0];
      onReady(isFirst);
      isFirst = false;
    });
    mine.addEventListener("news", (event) => onNews(String((event as MessageEvent).data)));
    mine.addEventListener("error", () => {
      // When the line breaks a browser comes back by itself, but not after an answer that is none.
      if (source !== mine || mine.readyState !== CLOSED) return;
      again = setTimeout(connect, wait);
      wait = Math.min(wait * 2, AGAIN_MS[1]);
    });
  }
  const look = () => {
    clearTimeout(unseen);
    if (page.hidden) unseen = setTimeout(hangUp, UNSEEN_MS);
    else if (source === null) connect();
  };
  page.addEventListener("visibilitychange", look);
  connect();
  look();
  return () => {
    clearTimeout(unseen);
    page.removeEventListener("visibilitychange", look);
    hangUp();
  };
}
