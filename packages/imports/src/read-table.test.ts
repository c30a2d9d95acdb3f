import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { readImport } from "./read-import.ts";
import { guessColumns } from "./table-fields.ts";

const submissions = (text: string) => readImport(text).rows.map(({ submission }) => submission);

describe("a table", () => {
  test.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("may have %s between its cells", (_what, mark) => {
    const rows = [
      ["Id", "Title", "Abstract", "Track", "Speakers", "Country", "Minutes"],
      ["7", '"A ""round"" table"', '"One, two; three\n\\nFour"', "Care", '"Ana, Bo"', "Danmark", '"45,0"'],
    ];
    const text = `\uFEFF${rows.map((row) => row.join(mark)).join("\r\n")}\r\n\r\n`;
    expect(submissions(text)).toEqual([
      {
        title: 'A "round" table',
        description: "One, two; three\n\nFour",
        themes: ["Care"],
        people: "Ana, Bo",
        country: "Danmark",
        language: "",
        minutes: 45,
        type: "",
        notes: "",
        sourceState: "",
        source: { system: "list", id: "7", url: "" },
      },
    ]);
  });

  test("names its columns with examples, and takes what it is told they are", () => {
    const text = "Titel;Was noch;Mail\nEin Stuhl;Musik;a@b.org\nZwei Stühle;Ruhe;c@d.org\n";
    const found = readImport(text);
    expect(found.columns).toEqual([
      { name: "Titel", samples: ["Ein Stuhl", "Zwei Stühle"], field: "title" },
      { name: "Was noch", samples: ["Musik", "Ruhe"], field: "" },
      { name: "Mail", samples: ["a@b.org", "c@d.org"], field: "" },
    ]);
    expect(found.leaves).toEqual([
      { what: "other", count: 2, fields: ["Was noch"] },
      { what: "contact", count: 2, fields: ["Mail"] },
    ]);
    const mapped = readImport(text, { mapping: ["title", "notes", "notes"] });
    expect(mapped.rows.map(({ submission }) => submission.notes)).toEqual(["Was noch: Musik", "Was noch: Ruhe"]);
    expect(mapped.leaves).toEqual([{ what: "contact", count: 2, fields: ["Mail"] }]);
  });

  test("never takes contact, scores or what organisers write, by itself", () => {
    expect(guessColumns(["Email", "Speaker email", "Phone", "Score", "Internal notes", "Date of birth"])).toEqual(
      Array(6).fill(""),
    );
    expect(guessColumns(["Title", "Session title", "ID", "Code", "Sprog", "Beskrivelse", "Land"])).toEqual([
      "title",
      "",
      "sourceId",
      "",
      "language",
      "description",
      "country",
    ]);
  });

  test("numbers its rows as a spreadsheet does, and one bad row does not lose the rest", () => {
    const text = 'Title,Abstract\nFirst,x\n\n,no title\n"never closed,x\nLast,y\n';
    const found = readImport(text);
    expect(found.rows.map(({ row, submission }) => [row, submission.title])).toEqual([
      [2, "First"],
      [6, "Last"],
    ]);
    expect(found.left.map(({ row, code }) => [row, code])).toEqual([
      [4, "no-title"],
      [5, "broken-row"],
    ]);
  });

  test("reads on after each quote that is never closed, and stops at a table without end", () => {
    const rows = Array.from({ length: 40 }, (_, at) => (at % 4 === 0 ? `"open ${at},x` : `Row ${at},x`));
    const found = readImport(`Title,Abstract\n${rows.join("\n")}\n`);
    expect([found.rows.length, found.left.length]).toEqual([30, 10]);
    const endless = `Title\n${"\n".repeat(20_001)}`;
    expect(() => readImport(endless)).toThrow(expect.objectContaining({ code: "too-many" }));
  });

  test("loses the mark that keeps a spreadsheet from running a cell", () => {
    expect(submissions("Title,Abstract\n'=Equal,'quoted'\n")).toMatchObject([
      { title: "=Equal", description: "'quoted'" },
    ]);
  });

  test("may come from an older spreadsheet, or in UTF-16", () => {
    const latin = Uint8Array.from("Title,Land\nL\xe6ring,Danmark\n", (letter) => letter.charCodeAt(0));
    expect(submissions(decodeText(latin))).toMatchObject([{ title: "Læring" }]);
    const wide = new Uint8Array(
      Uint16Array.from("\uFEFFTitle\tLand\nLæring\tDanmark\n", (letter) => letter.charCodeAt(0)).buffer,
    );
    expect(submissions(decodeText(wide))).toMatchObject([{ title: "Læring", country: "Danmark" }]);
  });
});
