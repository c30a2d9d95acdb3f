/** How the canvas tells people something in passing. */
export interface News {
  /** One or two plain sentences; a later one takes the place of an earlier one. With an offer it stays until it is closed. */
  tell(title: string, more?: string, offer?: { readonly label: string; readonly take: () => void }): void;
  /** Shows that something takes its time, until the returned function is called; `stop` calls it off. */
  busy(title: string, stop: () => void): () => void;
}
