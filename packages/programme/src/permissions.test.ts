import { describe, expect, it } from "vitest";
import { type BoardAction, may } from "./permissions.ts";
import { SEATS } from "./seats.ts";

const ACTIONS: readonly BoardAction[] = ["read", "write", "invite", "facts"];
const allowed = (seat: (typeof SEATS)[number] | null, curator = false) =>
  ACTIONS.filter((action) => may({ seat, curator }, action));

describe("who may do what on a board", () => {
  it("is nothing without a seat", () => {
    expect(allowed(null)).toEqual([]);
  });

  it("grows from observer over contributor to co-chair", () => {
    expect(allowed("observer")).toEqual(["read"]);
    expect(allowed("contributor")).toEqual(["read", "write"]);
    expect(allowed("co-chair")).toEqual(ACTIONS);
  });

  it("gives a curator no more than a co-chair has, and takes nothing away", () => {
    for (const seat of [null, ...SEATS]) expect(allowed(seat, true)).toEqual(allowed("co-chair"));
  });
});
