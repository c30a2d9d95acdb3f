import { type BriefField, boardRoots, type Card, readBriefFields, readCards } from "@openchair/board";
import type * as Y from "yjs";

/** A value read from the document: the same object until something in it changed. */
export interface LiveValue<Value> {
  get(): Value;
  subscribe(listener: () => void): () => void;
  /** Tells at once what would be told in a moment: for what a person has just done, and wants to see done. */
  now(): void;
}

/** Milliseconds within which changes are told together: somebody typing must not redraw a panel at every letter. */
const TOGETHER_MS = 80;

type Later = (run: () => void) => () => void;

const afterAWhile: Later = (run) => {
  const timer = setTimeout(run, TOGETHER_MS);
  return () => clearTimeout(timer);
};

/**
 * Reads again only after a change, and only when somebody asks. Watches only while somebody listens; a value got before
 * that may be out of date by the time one listens, so listening starts with a new reading.
 */
export function liveValue<Value>(
  read: () => Value,
  watch: (changed: () => void) => () => void,
  later: Later = afterAWhile,
): LiveValue<Value> {
  const listeners = new Set<() => void>();
  let held: { value: Value } | null = null;
  let stop: (() => void) | null = null;
  let cancel: (() => void) | null = null;
  const tell = () => {
    cancel = null;
    held = null;
    for (const listener of listeners) listener();
  };
  return {
    get() {
      held ??= { value: read() };
      return held.value;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        held = null;
        stop = watch(() => {
          cancel ??= later(tell);
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        cancel?.();
        stop = null;
        cancel = null;
      };
    },
    now() {
      if (!cancel) return;
      cancel();
      tell();
    },
  };
}

/** One live value per document, however many components ask for it. */
export function perDocument<Value>(make: (doc: Y.Doc) => LiveValue<Value>): (doc: Y.Doc) => LiveValue<Value> {
  const made = new WeakMap<Y.Doc, LiveValue<Value>>();
  return (doc) => {
    const value = made.get(doc) ?? make(doc);
    made.set(doc, value);
    return value;
  };
}

/** All cards of a board in reading order. */
export const liveCards = perDocument<readonly Card[]>((doc) => {
  const { records, texts } = boardRoots(doc);
  return liveValue(
    () => readCards(doc),
    (changed) => {
      records.observeDeep(changed);
      texts.observeDeep(changed);
      return () => {
        records.unobserveDeep(changed);
        texts.unobserveDeep(changed);
      };
    },
  );
});

/** The brief's own fields. */
export const liveFields = perDocument<Readonly<Record<BriefField, string>>>((doc) => {
  const { brief } = boardRoots(doc);
  return liveValue(
    () => readBriefFields(doc),
    (changed) => {
      brief.observeDeep(changed);
      return () => brief.unobserveDeep(changed);
    },
  );
});
