import { VOICES, type Voice } from "@openchair/formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readiness, type StateSource } from "./sign-off.ts";

const signature = (hash: string, ...voices: Voice[]) => ({ hash, voices });
const stand = (change: Partial<StateSource> = {}) =>
  readiness({ openConcerns: 0, signatures: [], hash: "now", publishedHash: null, ...change });
const all = VOICES.map((voice) => signature("now", voice));

describe("where a session stands", () => {
  it("is ready when each of the three voices has signed what is there", () => {
    expect(stand()).toMatchObject({ state: "shaping", signed: [] });
    expect(stand({ signatures: all.slice(0, 2) })).toMatchObject({ state: "shaping" });
    expect(stand({ signatures: all })).toMatchObject({ state: "ready", signed: VOICES });
  });

  it("counts a person for every voice they bring, and two of one voice once", () => {
    const two = [signature("now", "professional", "emerging-leader"), signature("now", "lived-experience")];
    expect(stand({ signatures: two }).state).toBe("ready");
    expect(stand({ signatures: [...all.slice(0, 2), ...all.slice(0, 2)] }).state).toBe("shaping");
  });

  it("does not count what was signed under other words, and counts it again when they come back", () => {
    const signatures = [...all.slice(0, 2), signature("before", "lived-experience")];
    expect(stand({ signatures })).toMatchObject({ state: "shaping", signed: ["professional", "emerging-leader"] });
    expect(stand({ signatures, hash: "before" }).signed).toEqual(["lived-experience"]);
  });

  it("is paused while a concern is open, whatever was signed or published", () => {
    expect(stand({ signatures: all, openConcerns: 1, publishedHash: "now" }).state).toBe("paused");
  });

  it("says that what was published is no longer what is there", () => {
    expect(stand({ signatures: all, publishedHash: "now" })).toMatchObject({ state: "published" });
    expect(stand({ publishedHash: "before" })).toMatchObject({ state: "shaping", changedSincePublished: true });
  });

  it("is never ready without all three voices, nor while what there is to sign is not known", () => {
    const anySignature = fc.record({
      hash: fc.constantFrom("now", "before"),
      voices: fc.subarray([...VOICES]),
    });
    fc.assert(
      fc.property(fc.array(anySignature), fc.constantFrom("now", null), fc.nat(2), (signatures, hash, openConcerns) => {
        const { state, signed } = stand({ signatures, hash, openConcerns });
        if (state !== "ready") return;
        expect(openConcerns).toBe(0);
        for (const voice of VOICES) {
          expect(signatures.some((one) => one.hash === hash && one.voices.includes(voice))).toBe(true);
        }
        expect(signed).toEqual(VOICES);
      }),
    );
  });
});
