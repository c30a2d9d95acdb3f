import { describe, expect, it } from "vitest";
import { newInviteSchema, personNameSchema, voicesSchema } from "./people.ts";

describe("an invitation", () => {
  it("names voices as a set, in one order", () => {
    expect(voicesSchema.parse(["lived-experience", "professional", "professional"])).toEqual([
      "professional",
      "lived-experience",
    ]);
    expect(voicesSchema.safeParse(["boss"]).success).toBe(false);
  });

  it("needs a seat and nothing else", () => {
    expect(newInviteSchema.parse({ seat: "observer" })).toEqual({ seat: "observer", voices: [] });
    expect(newInviteSchema.safeParse({}).success).toBe(false);
    expect(newInviteSchema.safeParse({ seat: "owner" }).success).toBe(false);
    expect(newInviteSchema.safeParse({ seat: "observer", expiresAt: "tomorrow" }).success).toBe(false);
  });
});

describe("a name", () => {
  it("is there, and short enough to stand beside a cursor", () => {
    expect(personNameSchema.parse("  Noor ")).toBe("Noor");
    expect(personNameSchema.safeParse("   ").success).toBe(false);
    expect(personNameSchema.safeParse("x".repeat(81)).success).toBe(false);
  });
});
