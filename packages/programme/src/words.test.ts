import { describe, expect, it } from "vitest";
import { personNameSchema } from "./people.ts";
import { newStreamSchema, sessionFactsSchema } from "./streams.ts";

describe("words from outside", () => {
  it("are one line where people see one line: no line ends, no characters that cannot be seen, no halves", () => {
    expect(personNameSchema.parse(" Ana\r\nB.\u0000\u0007 \t C. ")).toBe("Ana B. C.");
    expect(sessionFactsSchema.parse({ title: "Half \ud800 a\u0085sign", minutes: 5, room: "A\n1" })).toMatchObject({
      title: "Half \ufffd a sign",
      room: "A 1",
    });
  });

  it("keep their lines in a description, and the signs that other scripts need", () => {
    const { description, title } = newStreamSchema.parse({
      title: "می‌خواهم 👩‍👧",
      description: "One\r\ntwo\u0000\n\nthree",
    });
    expect(description).toBe("One\ntwo\n\nthree");
    expect(title).toBe("می‌خواهم 👩‍👧");
  });

  it("are empty when there is nothing to see", () => {
    expect(personNameSchema.safeParse("\u0000\u0007").error?.issues[0]?.message).toBe("Please write a name.");
    expect(newStreamSchema.safeParse({ title: "\n \t" }).success).toBe(false);
  });
});
