import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InviteListOptions, readInviteList } from "./invite-list.ts";

const options: InviteListOptions = {
  sessions: [
    { boardId: "b1", title: "What I wish I’d known" },
    { boardId: "b2", title: "Old stories, new leaders" },
  ],
  seat: "co-chair",
  boardId: null,
};
const read = (text: string, change: Partial<InviteListOptions> = {}) => readInviteList(text, { ...options, ...change });

describe("a pasted list", () => {
  it("is read with tabs, as spreadsheets paste it, without its headings", () => {
    const rows = read(
      [
        "Name\tVoices\tSeat\tSession",
        "Ana  Ruiz\tLived experience\tCo-chair\tWhat I wish I’d known",
        "",
        "Ben\tProfessional + emerging leader\t\told stories, new leaders\r",
      ].join("\n"),
    );
    expect(rows).toEqual([
      { line: 2, name: "Ana Ruiz", voices: ["lived-experience"], seat: "co-chair", boardId: "b1", faults: [] },
      {
        line: 4,
        name: "Ben",
        voices: ["professional", "emerging-leader"],
        seat: "co-chair",
        boardId: "b2",
        faults: [],
      },
    ]);
  });

  it("is read with semicolons or commas, in any order behind the name, and with quotes", () => {
    expect(read("Ana;observer;Lived experience", { boardId: "b1" })).toMatchObject([
      { name: "Ana", seat: "observer", voices: ["lived-experience"], boardId: "b1", faults: [] },
    ]);
    expect(read('"Ruiz, Ana ""Annie""",lived-experience,"Old stories, new leaders"')).toMatchObject([
      { name: 'Ruiz, Ana "Annie"', voices: ["lived-experience"], boardId: "b2", faults: [] },
    ]);
    expect(read("Ana,Professional,Lived experience", { boardId: "b1" })).toMatchObject([
      { voices: ["professional", "lived-experience"], faults: [] },
    ]);
  });

  it("knows the words of each language", () => {
    const rows = read("Bo\tEgen erfaring\tmedvært\nJan\tAankomend leider/Professional\tBijdrager", { boardId: "b1" });
    expect(rows).toMatchObject([
      { voices: ["lived-experience"], seat: "co-chair", faults: [] },
      { voices: ["professional", "emerging-leader"], seat: "contributor", faults: [] },
    ]);
  });

  it("guesses nothing: what it does not know is a fault of that row alone", () => {
    const rows = read("Ana\tpatient\nBen\tProfessional\n\tProfessional\nEve\tobserver\tco-chair", { boardId: "b1" });
    expect(rows.map(({ name, faults }) => [name, faults.map(({ kind, words }) => [kind, words])])).toEqual([
      ["Ana", [["unknown-word", "patient"]]],
      ["Ben", []],
      ["", [["no-name", ""]]],
      ["Eve", [["two-places", ""]]],
    ]);
  });

  it("wants a session for each row where none is given for all", () => {
    expect(read("Ana\tProfessional")[0]?.faults).toEqual([{ kind: "no-session", words: "" }]);
    const twice = read("Ana\tWhat I wish I’d known\tOld stories, new leaders");
    expect(twice[0]?.faults).toEqual([{ kind: "two-sessions", words: "" }]);
    expect(read(`${"x".repeat(81)}\tProfessional`, { boardId: "b1" })[0]?.faults[0]?.kind).toBe("long-name");
  });

  it("takes any text without failing, and says a line for each row", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of read(text)) expect(line).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
