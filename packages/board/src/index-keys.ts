import { generateKeyBetween, generateNKeysBetween } from "jittered-fractional-indexing";

/** Random bits in a new key: enough that two people rarely come to the same one; if they do, it is repaired on reading. */
const JITTER_BITS = 16;
/** Longer keys can only be made on purpose, and cost time to work with. */
const LONGEST = 1000;

/** Whether `key` is a fractional index as tldraw understands it, with room on both sides. */
export function isIndexKey(key: unknown): key is string {
  if (typeof key !== "string" || key.length > LONGEST || !/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false;
  try {
    generateKeyBetween(key, null, { jitterBits: 0 });
    return true;
  } catch {
    return false;
  }
}

/** `count` keys between two valid ones, `below` < `above`. Always the same for the same ends: no randomness. */
export function steadyKeysBetween(below: string | null, above: string | null, count: number): string[] {
  return generateNKeysBetween(below, above, count, { jitterBits: 0 });
}

/** A new key between two valid ones, `below` < `above`; null is the open end. By chance, so that two people get different ones. */
export function newKeyBetween(below: string | null, above: string | null, random = Math.random): string {
  return generateKeyBetween(below, above, { jitterBits: JITTER_BITS, getRandomBit: () => random() < 0.5 });
}
