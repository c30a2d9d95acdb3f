import { LIMITS } from "@openchair/programme";
import { describe, expect, test } from "vitest";
import { ImportError } from "./import-error.ts";
import { readImport } from "./read-import.ts";

const parseText = (text: string) => {
  const { rows, left } = readImport(text);
  return { submissions: rows.map(({ submission }) => submission), left };
};
const parse = (value: unknown) => parseText(JSON.stringify(value));
const one = (row: Record<string, unknown>) => parse([row]).submissions[0];

function refused(text: string): ImportError {
  try {
    readImport(text);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

describe("a list of proposals", () => {
  test("comes in with title, description, themes, people and number", () => {
    const { submissions, left } = parse([
      {
        githubIssueNumber: 438,
        name: " Festival   coverage ",
        space: "",
        pathways: "Global Village, Athena; Library",
        description: "One.\\nTwo.",
        facilitator: "Robin Vale",
      },
    ]);
    expect(left).toEqual([]);
    expect(submissions).toMatchObject([
      {
        title: "Festival coverage",
        description: "One.\nTwo.",
        themes: ["Global Village", "Athena", "Library"],
        people: "Robin Vale",
        source: { system: "list", id: "438", url: "" },
      },
    ]);
  });

  test.each(["proposals", "Submissions", "sessions", "results", "items"])("may lie under %s", (key) => {
    expect(parse({ count: 1, next: null, [key]: [{ title: "A" }] }).submissions).toHaveLength(1);
  });

  test.each(["title", "Name", "SUBJECT"])("may call its title %s", (key) => {
    expect(one({ [key]: "A chair" })?.title).toBe("A chair");
  });

  test.each(["description", "Abstract", "body", "summary"])("may call its description %s", (key) => {
    expect(one({ title: "A", [key]: "Words" })?.description).toBe("Words");
  });

  test.each(["themes", "Tags", "topics", "tracks", "track", "pathways", "labels"])("may call its themes %s", (key) => {
    expect(one({ title: "A", [key]: "Care\nPower" })?.themes).toEqual(["Care", "Power"]);
  });

  test.each(["facilitator", "Speaker", "speakers", "author", "authors", "presenter", "presenters"])(
    "may call its people %s",
    (key) => {
      expect(one({ title: "A", [key]: ["Noor", { name: "Bo" }] })?.people).toBe("Noor, Bo");
    },
  );

  test.each(["id", "code", "githubIssueNumber", "number", "uuid"])("may call its number %s", (key) => {
    expect(one({ title: "A", [key]: 0 })?.source?.id).toBe("0");
  });

  test("keeps both an abstract and a description, and says nothing twice", () => {
    expect(one({ title: "A", abstract: "Short.", description: "Long." })?.description).toBe("Short.\n\nLong.");
    expect(one({ title: "A", abstract: "Short.", description: "Short. And long." })?.description).toBe(
      "Short. And long.",
    );
  });

  test("reads themes as words or objects, each once, and leaves commas in lists alone", () => {
    const tags = ["Care, at home", { name: "Power" }, { title: { en: "Trust", da: "Tillid" } }, "power", ""];
    expect(one({ title: "A", tags, track: null })?.themes).toEqual(["Care, at home", "Power", "Trust"]);
  });

  test("reads values written per language: English, else the first with words", () => {
    expect(one({ title: { da: "Hej", en: "Hello" } })?.title).toBe("Hello");
    expect(one({ title: { da: "", "nl-NL": "Hallo" } })?.title).toBe("Hallo");
  });

  test("leaves mail addresses of people behind", () => {
    expect(one({ title: "A", speakers: "Noor <noor@example.org>, Bo (bo.x@example.org)" })?.people).toBe("Noor, Bo");
    expect(
      one({ title: "A", speakers: [{ email: "a@example.org", first_name: "Ann", lastName: "Lee" }] })?.people,
    ).toBe("Ann Lee");
  });

  test("takes no time over names made to be slow", () => {
    const speakers = `${"a.".repeat(90_000)}, , ${" ,;".repeat(3000)}x`;
    expect(one({ title: "A", speakers })).toBeUndefined();
  });

  test("puts themes and people that do not fit their field into the description", () => {
    const speakers = Array.from({ length: 60 }, (_, n) => `Speaker number ${n}`);
    const tags = Array.from({ length: 25 }, (_, n) => `Theme ${n}`);
    const submission = one({ title: "A", description: "Words.", speakers, tags });
    expect(submission?.people.length).toBeLessThanOrEqual(LIMITS.submissionPeople);
    expect(submission?.themes).toHaveLength(LIMITS.submissionThemes);
    expect(submission?.description).toMatch(/^Words\.\n\nThemes: Theme 0, .*Theme 24\n\nPeople: .*Speaker number 59$/s);
  });

  test("may start with a byte order mark", () => {
    expect(parseText('\ufeff[{"title":"A"}]').submissions).toHaveLength(1);
  });
});

describe("a row that cannot come in", () => {
  test("is listed with its number, its title and why, and the others come in", () => {
    const { submissions, left } = parse([
      { title: "First" },
      "Only words",
      { description: "No title" },
      { title: "x".repeat(LIMITS.submissionTitle + 1) },
      { title: "Long", description: "x".repeat(LIMITS.submissionDescription + 1) },
      { title: "Odd", description: { blocks: [] } },
      { title: "Twice", id: 1 },
      { title: "Again", id: "1" },
      { title: "Deep", body: "<b>".repeat(50_000) },
      { title: "Vast", abstract: "x".repeat(1_000_000) },
      { title: "Last" },
    ]);
    expect(submissions.map((submission) => submission.title)).toEqual(["First", "Twice", "Last"]);
    expect(left.map(({ row, code, title }) => [row, code, title?.slice(0, 5)])).toEqual([
      [2, "not-a-proposal", undefined],
      [3, "no-title", undefined],
      [4, "title-too-long", "xxxxx"],
      [5, "description-too-long", "Long"],
      [6, "unreadable", "Odd"],
      [8, "same-id", "Again"],
      [9, "unreadable", undefined],
      [10, "description-too-long", "Vast"],
    ]);
    expect(left[1]?.why).toBe("It has no title.");
    expect(left[5]?.why).toBe("It has the same number or code as row 7.");
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["", "empty"],
    ["\ufeff \n", "empty"],
    ["title;words\n", "nothing-in-list"],
    ["Dear all\nplease find below\n", "not-a-list"],
    ["PK\u0003\u0004\0\0", "not-text"],
    ["<html><body>Hi</body></html>", "not-a-list"],
    ['<!DOCTYPE x [<!ENTITY y "z">]><schedule/>', "broken-xml"],
    ["42", "not-a-list"],
    ["null", "not-a-list"],
    ['{"title":"A"}', "not-a-list"],
    ['{"days":[{"title":"A"}]}', "not-a-list"],
    ["[]", "nothing-in-list"],
    ['{"results":[]}', "nothing-in-list"],
    [JSON.stringify(Array.from({ length: 2001 }, () => ({ title: "A" }))), "too-many"],
    [`["${"x".repeat(5 * 1024 * 1024)}"]`, "too-large"],
    [`["${"é".repeat(2.7 * 1024 * 1024)}"]`, "too-large"],
  ])("says so (%#)", (text, code) => {
    const error = refused(text);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.$/);
  });

  test.each([
    ['[\n {"title": "A"},\n {"title": B}\n]', 3, 12],
    ['[{"title":"A"}', 1, 15],
    ["[x]", 1, 2],
    ['[{"title":"A\nB"}]', 1, 13],
  ])("says where the JSON breaks off (%#)", (text, line, column) => {
    const error = refused(text);
    expect(error.values).toEqual({ line, column });
    expect(error.message).toContain(`line ${line}, column ${column}`);
  });
});
