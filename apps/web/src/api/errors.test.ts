import { describe, expect, it } from "vitest";
import { asApiError, errorFromBody, hasCode } from "./errors.ts";

describe("what the server refuses", () => {
  it("keeps code, words and fields", () => {
    const body = { error: { code: "invalid", message: "No.", fields: { title: "Too long.", other: 3 } } };
    const error = errorFromBody(body, 400);
    expect(error).toMatchObject({ code: "invalid", message: "No.", status: 400, fields: { title: "Too long." } });
    expect(hasCode(error, "not-found", "invalid")).toBe(true);
  });

  it("reads as a plain failure when it is no answer of ours", () => {
    for (const body of [null, "<html>", { error: "x" }, { error: { code: 4 } }]) {
      expect(errorFromBody(body, 502)).toMatchObject({ code: "server", status: 502 });
    }
  });

  it("says so when no answer came", () => {
    expect(asApiError(new TypeError("Failed to fetch"))).toMatchObject({ code: "unreachable", status: 0 });
  });
});
