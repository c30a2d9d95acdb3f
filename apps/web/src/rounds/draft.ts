import type { MyRound, Round } from "@openchair/programme";
import { asApiError } from "../api/errors.ts";

/**
 * Where what somebody writes is: `kept` by the server · `sending` · `here`: on this device, to be sent as soon as there is
 * a connection · `late`: the round was over before it came · `refused`, with the server's error.
 */
export type DraftSave = "kept" | "sending" | "here" | "late" | "refused";

export interface DraftState {
  readonly cards: Round["mine"]["cards"];
  readonly done: boolean;
  readonly save: DraftSave;
  readonly error: unknown;
}

/** What one person writes in one round, on this device. Lives as long as the page, whether or not it is on screen. */
export interface Draft {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => DraftState;
  /** Begins another card; gives its id. */
  add(): string;
  write(id: string, text: string): void;
  remove(id: string): void;
  /** Puts a removed card back where it was. */
  putBack(id: string): void;
  say(done: boolean): void;
  /** What the server holds: cards that are not known here come in, from another device. */
  take(mine: Round["mine"]): void;
  /** What came too late is wanted after all: somebody who comes late may add theirs. */
  sendAgain(): void;
  /** Sends at once what waits. Resolves when the server has answered, whatever it said. */
  flush(): Promise<void>;
  /** Forgets what was never sent. */
  discard(): void;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export interface DraftOptions {
  /** Where on this device it is kept until it is sent. */
  readonly key: string;
  /** Null where a browser has no storage. */
  readonly storage: Storage | null;
  readonly send: (change: MyRound) => Promise<unknown>;
  readonly newId?: () => string;
}

/**
 * How long somebody has not typed before it is sent, how long words wait for that at most (a round may end while somebody
 * types on and on), and how long to wait for a connection, in milliseconds.
 */
const QUIET_MS = 700;
const AT_LATEST_MS = 2000;
const AGAIN_MS = 4000;

/** What is not sent yet, as it is kept on the device. */
interface Unsent {
  readonly cards: Round["mine"]["cards"];
  readonly removed: readonly string[];
  readonly done?: boolean | undefined;
}

function readUnsent(storage: Storage | null, key: string): Unsent {
  try {
    const found: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    const { cards, removed, done } = (found ?? {}) as Partial<Unsent>;
    const isCard = (card: unknown): card is Unsent["cards"][number] =>
      typeof (card as { id?: unknown })?.id === "string" && typeof (card as { text?: unknown })?.text === "string";
    return {
      cards: Array.isArray(cards) ? cards.filter(isCard) : [],
      removed: Array.isArray(removed) ? removed.filter((id) => typeof id === "string") : [],
      ...(typeof done === "boolean" ? { done } : {}),
    };
  } catch {
    return { cards: [], removed: [] };
  }
}

export function createDraft({ key, storage, send, newId = () => crypto.randomUUID() }: DraftOptions): Draft {
  const listeners = new Set<() => void>();
  const start = readUnsent(storage, key);
  let cards = [...start.cards];
  let done = start.done ?? false;
  /** Cards with words the server does not have, those that were thrown away here, and whether "done" is to be said. */
  const changed = new Set(cards.map(({ id }) => id));
  const removed = new Set(start.removed);
  /** What the server is still to hear of those. */
  const toRemove = new Set(start.removed);
  let toSay = start.done;
  const gone = new Map<string, { readonly text: string; readonly at: number }>();
  /** Cards that the server holds, as far as we know. */
  const held = new Set<string>();
  let save: DraftSave = changed.size + toRemove.size > 0 || toSay !== undefined ? "here" : "kept";
  let error: unknown = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of the words that wait was typed, in milliseconds since 1970. */
  let waitingSince: number | null = null;
  let going: Promise<void> | null = null;
  let state: DraftState = { cards, done, save, error };

  const isUnsent = () => changed.size + toRemove.size > 0 || toSay !== undefined;

  function keepHere(): void {
    const unsent: Unsent = { cards: cards.filter(({ id }) => changed.has(id)), removed: [...toRemove], done: toSay };
    try {
      if (isUnsent()) storage?.setItem(key, JSON.stringify(unsent));
      else storage?.removeItem(key);
    } catch {
      // A full or forbidden storage: it is still on the page, and on its way to the server.
    }
  }

  function tell(next: DraftSave = save, why: unknown = null): void {
    save = next;
    error = why;
    state = { cards, done, save, error };
    for (const listener of listeners) listener();
  }

  function touched(wait = QUIET_MS): void {
    keepHere();
    if (save === "late") tell();
    else {
      tell(save === "here" ? "here" : "sending");
      waitingSince ??= Date.now();
      sendIn(Math.min(wait, Math.max(0, waitingSince + AT_LATEST_MS - Date.now())));
    }
  }

  function sendIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  async function sendNow(): Promise<void> {
    clearTimeout(timer);
    waitingSince = null;
    if (!isUnsent() || save === "late") return;
    const sent = cards.filter(({ id, text }) => changed.has(id) && (text.trim() !== "" || held.has(id)));
    const dropped = [...toRemove];
    const said = toSay;
    // From here on what is typed is another change.
    changed.clear();
    toRemove.clear();
    toSay = undefined;
    if (sent.length === 0 && dropped.length === 0 && said === undefined) {
      keepHere();
      tell("kept");
      return;
    }
    try {
      await send({
        cards: sent.map((card) => ({ ...card })),
        removed: dropped,
        ...(said === undefined ? {} : { done: said }),
      });
      for (const { id } of sent) held.add(id);
      for (const id of dropped) held.delete(id);
      keepHere();
      tell(isUnsent() ? "sending" : "kept");
      if (isUnsent()) sendIn(QUIET_MS);
    } catch (failed) {
      for (const { id } of sent) if (!removed.has(id)) changed.add(id);
      for (const id of dropped) if (removed.has(id)) toRemove.add(id);
      toSay ??= said;
      keepHere();
      const { status, code } = asApiError(failed);
      // What the server holds was shown with the rest: only what it does not hold is still to be saved from oblivion.
      if (code === "changed") cards = cards.filter(({ id }) => changed.has(id));
      const isPassing = status === 0 || status === 429 || status >= 500;
      tell(isPassing ? "here" : code === "changed" ? "late" : "refused", isPassing ? null : failed);
      if (isPassing) sendIn(AGAIN_MS);
    }
  }

  function flush(): Promise<void> {
    going = (going ?? Promise.resolve()).then(sendNow);
    return going;
  }

  if (isUnsent()) sendIn(0);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    add() {
      const id = newId();
      cards = [...cards, { id, text: "" }];
      tell();
      return id;
    },
    write(id, text) {
      cards = cards.map((card) => (card.id === id ? { id, text } : card));
      changed.add(id);
      touched();
    },
    remove(id) {
      const at = cards.findIndex((card) => card.id === id);
      const card = cards[at];
      if (!card) return;
      gone.set(id, { text: card.text, at });
      cards = cards.filter((each) => each !== card);
      changed.delete(id);
      removed.add(id);
      toRemove.add(id);
      touched();
    },
    putBack(id) {
      const before = gone.get(id);
      if (!before) return;
      gone.delete(id);
      removed.delete(id);
      toRemove.delete(id);
      cards = cards.toSpliced(before.at, 0, { id, text: before.text });
      changed.add(id);
      touched();
    },
    say(next) {
      done = next;
      toSay = next;
      touched(0);
    },
    take(mine) {
      const known = new Set(cards.map(({ id }) => id));
      const others = mine.cards.filter(({ id }) => !known.has(id) && !removed.has(id));
      for (const { id } of mine.cards) held.add(id);
      const isNews = others.length > 0 || (toSay === undefined && save === "kept" && done !== mine.done);
      if (!isNews) return;
      cards = [...others, ...cards];
      if (toSay === undefined && save === "kept") done = mine.done;
      tell();
    },
    sendAgain() {
      if (save !== "late" || !isUnsent()) return;
      tell("sending");
      sendIn(0);
    },
    flush,
    discard() {
      clearTimeout(timer);
      changed.clear();
      toRemove.clear();
      toSay = undefined;
      cards = [];
      keepHere();
      tell("kept");
    },
  };
}
