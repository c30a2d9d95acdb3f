/** How the canvas tells people something in passing. */
export interface News {
  /** One or two plain sentences; a later one takes the place of an earlier one. */
  tell(title: string, more?: string): void;
  /** Shows that something takes its time, until the returned function is called; `stop` calls it off. */
  busy(title: string, stop: () => void): () => void;
}
