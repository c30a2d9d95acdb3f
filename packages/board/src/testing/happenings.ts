import fc from "fast-check";
import { expect } from "vitest";
import { readCards } from "../cards.ts";
import { contentOf } from "../content.ts";
import { boardRoots } from "../layout.ts";
import { readRecords, writeRepairs } from "../read-records.ts";
import { type CanvasRecord, readRecord } from "../records.ts";
import { repairRecords } from "../repair.ts";
import type { Edit } from "./edits.ts";
import type { People } from "./people.ts";
import { expectSound } from "./sound.ts";

/** Something that happens: an edit of a person, or a change that reaches them. */
export type Happening = { readonly who: number } & (
  | Edit
  | { readonly what: "hear"; readonly a: number; readonly b: number }
);

export const happenings = (names: readonly Edit["what"][]) =>
  fc.array(
    fc.record({
      who: fc.nat({ max: 4 }),
      what: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: fc.constant("hear" as const) },
      ),
      a: fc.nat({ max: 40 }),
      b: fc.nat({ max: 40 }),
    }),
    { maxLength: 60, size: "max" },
  ) as fc.Arbitrary<Happening[]>;

/** Everybody has heard of everything: all see the same, it holds together, and no card is lost or there twice. */
export function expectSame(people: People): void {
  const [first, ...others] = people.hands;
  if (!first) return;
  expectSound(readRecords(first.doc));
  const records = readRecords(first.doc);
  const raw = new Map(
    [...boardRoots(first.doc).records.entries()].map(([id, map]) => [id, readRecord(map, id) as CanvasRecord]),
  );
  const backwards = repairRecords(new Map([...raw].reverse()));
  expect(backwards).toEqual(repairRecords(raw));
  const ids = readCards(first.doc).map(({ id }) => id);
  const live = [...raw.values()].filter(({ type }) => type === "card").map(({ id }) => id);
  expect([...ids].sort()).toEqual(live.sort());
  for (const { doc } of others) {
    expect(readRecords(doc)).toEqual(records);
    expect(readCards(doc)).toEqual(readCards(first.doc));
    expect(contentOf(doc)).toEqual(contentOf(first.doc));
  }
  // Whoever writes the repairs down, it reads the same afterwards.
  const seen = contentOf(first.doc);
  for (const { doc } of people.hands.slice(0, 2)) writeRepairs(doc);
  people.deliverAll();
  for (const { doc } of people.hands) {
    expect(contentOf(doc)).toEqual(seen);
    expect(readRecords(doc)).toEqual(records);
    expect(writeRepairs(doc)).toBe(false);
  }
}
