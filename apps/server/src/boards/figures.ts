/** How often something took how long: counts by upper bound, the last without one. */
export class Buckets {
  readonly counts: number[];
  sum = 0;
  private readonly bounds: readonly number[];

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = [...bounds, Number.POSITIVE_INFINITY].map(() => 0);
  }

  add(value: number): void {
    const at = this.bounds.findIndex((bound) => value <= bound);
    const place = at === -1 ? this.bounds.length : at;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.sum += value;
  }

  /** Upper bounds with how often a value fell into each and not into one before. */
  entries(): readonly (readonly [upTo: number, count: number])[] {
    return this.counts.map((count, i) => [this.bounds[i] ?? Number.POSITIVE_INFINITY, count]);
  }
}

/** What all boards did since the server started. Plain numbers, because they are counted at every message. */
export class RelayFigures {
  /** Messages that came in, and their bytes. */
  messages = 0;
  messageBytes = 0;
  /** Changes that were written down, and their bytes. */
  changes = 0;
  changeBytes = 0;
  /** Frames that went out, once for each who got one, and their bytes. */
  frames = 0;
  frameBytes = 0;
  /** Marks that were echoed: "all you sent before is on disk". */
  acknowledged = 0;
  /** Connections that the server ended, by close code. */
  readonly closed = new Map<number, number>();
  /** Connections that were found to read too slowly. */
  lagged = 0;
  /** How long it took to put together what goes to several, and to hand it to their sockets, in seconds. */
  readonly flushSeconds = new Buckets([0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05]);

  close(code: number): void {
    this.closed.set(code, (this.closed.get(code) ?? 0) + 1);
  }
}

/** One board in memory. */
export interface BoardFigures {
  readonly id: string;
  readonly connections: number;
  /** Bytes that are held to be handed to newcomers. */
  readonly bytes: number;
  /** What its document is made of, and how much of that is deleted; null while the document is not in memory. */
  readonly structs: { readonly all: number; readonly deleted: number } | null;
}
