import { describe, expect, it } from "vitest";
import { initials } from "./initials.ts";

describe("initials", () => {
  it("are the first letters of the first and the last word", () => {
    expect(initials("Noor Ahmed")).toBe("NA");
    expect(initials("bo")).toBe("B");
    expect(initials("Anne-Marie van der Berg")).toBe("AB");
  });

  it("work in any script and never come out empty", () => {
    expect(initials("Øjvind Åkesson")).toBe("ØÅ");
    expect(initials("李 雷")).toBe("李雷");
    expect(initials("(Chris)")).toBe("C");
    expect(initials("…")).toBe("?");
  });
});
