import { describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, session, submission } from "./fixtures.ts";

const from = (id: string, system = "pretalx") => ({ system, id, url: "" });

/** Submissions: what comes in once, what comes in again, and what curators think of it. */
export function submissionContract(opened: () => ProgrammeStore): void {
  const stored = async () => (await opened().submissionsOf("s")).map(({ id }) => id);
  const bring = (items: ReturnType<typeof submission>[], preview = false) =>
    opened().importSubmissions("s", items, { now: at(4), preview });

  describe("submissions", () => {
    it("keeps them in order, with the session that was made from each", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSubmissions("s", [submission("p1"), submission("p2", { themes: [], minutes: 45 })], at(3));
      await store.addSession({ ...session("2", "s"), submissionIds: ["p2"] });
      const kept = { streamId: "s", createdAt: at(3), state: "open", picks: [] };
      expect(await store.submissionsOf("s")).toEqual([
        { ...submission("p1"), ...kept, sessionId: null },
        { ...submission("p2", { themes: [], minutes: 45 }), ...kept, sessionId: "2" },
      ]);
      expect(await store.submission("p2")).toMatchObject({ id: "p2", sessionId: "2" });
      expect(await store.submission("x")).toBeNull();
    });

    it("leaves alone what it knows: by its number in its system, or else by the words", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSubmissions("s", [submission("p1", { source: from("7") }), submission("p2")], at(3));
      const again = [
        submission("q1", { source: from("7"), title: "Renamed" }),
        submission("q2", { title: "Proposal p2" }),
        submission("q3", { source: from("8") }),
        submission("q4", { source: from("8") }),
        submission("q5", { source: from("7", "indico") }),
      ];
      expect(await store.addSubmissions("s", again, at(4))).toEqual([
        { id: "p1", known: true },
        { id: "p2", known: true },
        { id: "q3", known: false },
        { id: "q3", known: true },
        { id: "q5", known: false },
      ]);
      expect(await stored()).toEqual(["p1", "p2", "q3", "q5"]);
    });

    it("adds all or nothing", async () => {
      const store = opened();
      await addProgramme(store);
      await expect(store.addSubmissions("x", [submission("p1")], at(3))).rejects.toMatchObject({ code: "not-found" });
      await store.addSubmissions("s", [submission("p1")], at(3));
      const clash = [submission("p2"), submission("p1", { title: "Other words, same id" })];
      await expect(store.addSubmissions("s", clash, at(3))).rejects.toMatchObject({ code: "exists" });
      expect(await stored()).toEqual(["p1"]);
    });

    it("brings up to date only what nobody touched, and names what both sides changed", async () => {
      const store = opened();
      await addProgramme(store);
      expect(await bring([submission("p1", { source: from("7"), country: "DK" })])).toEqual([
        { id: "p1", outcome: "new", changed: [], conflicts: [] },
      ]);
      await store.updateSubmission("p1", { title: "Our title" });
      const theirs = submission("q1", {
        source: from("7"),
        title: "Their title",
        description: "New words",
        country: "",
      });
      const conflict = { field: "title", ours: "Our title", theirs: "Their title" };
      const result = { id: "p1", outcome: "changed", changed: ["description"], conflicts: [conflict] };
      expect(await bring([theirs])).toEqual([result]);
      expect(await store.submission("p1")).toMatchObject({
        title: "Our title",
        description: "New words",
        country: "DK",
      });
      // Until both say the same, the conflict is named each time.
      expect(await bring([theirs])).toEqual([{ ...result, outcome: "same", changed: [] }]);
      await store.updateSubmission("p1", { title: "Their title" });
      expect(await bring([theirs])).toEqual([{ id: "p1", outcome: "same", changed: [], conflicts: [] }]);
    });

    it("shows what an import would do without doing it", async () => {
      const store = opened();
      await addProgramme(store);
      await bring([submission("p1", { source: from("7") })]);
      const again = [submission("q1", { source: from("7"), title: "Changed" }), submission("q2")];
      expect((await bring(again, true)).map(({ id, outcome }) => [id, outcome])).toEqual([
        ["p1", "changed"],
        ["q2", "new"],
      ]);
      expect((await store.submissionsOf("s")).map(({ title }) => title)).toEqual(["Proposal p1"]);
    });

    it("knows its own when they come back from an export", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSubmissions("s", [submission("p1")], at(3));
      await store.updateSubmission("p1", { title: "Renamed here" });
      const back = submission("q1", { title: "Renamed here", source: from("p1", "open-chair") });
      expect(await bring([back])).toEqual([{ id: "p1", outcome: "same", changed: [], conflicts: [] }]);
    });

    it("changes what curators change, and says what does not exist", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSubmissions("s", [submission("p1")], at(3));
      await store.updateSubmission("p1", { state: "shortlisted", themes: ["c"], minutes: 30 });
      await store.updateSubmission("p1", {});
      expect(await store.submission("p1")).toMatchObject({
        state: "shortlisted",
        themes: ["c"],
        minutes: 30,
        people: "Ana, Ben",
      });
      await expect(store.updateSubmission("x", { title: "A" })).rejects.toMatchObject({ code: "not-found" });
    });

    it("keeps one pick a person, each beside the other's", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addPerson({ id: "dan", name: "Dan", curator: true });
      await store.addSubmissions("s", [submission("p1"), submission("p2")], at(3));
      await Promise.all([
        store.setPick("p1", "cura", { verdict: "yes", reason: "Told by patients" }, at(4)),
        store.setPick("p1", "dan", { verdict: "maybe", reason: "" }, at(5)),
      ]);
      await store.setPick("p1", "cura", { verdict: "no", reason: "Twice the same" }, at(6));
      const dans = { personId: "dan", name: "Dan", verdict: "maybe", reason: "", at: at(5) };
      const curas = { personId: "cura", name: "Cura", verdict: "no", reason: "Twice the same", at: at(6) };
      expect((await store.submissionsOf("s")).map(({ picks }) => picks)).toEqual([[dans, curas], []]);
      await store.removePick("p1", "cura");
      expect((await store.submission("p1"))?.picks).toEqual([dans]);
      const nowhere = store.setPick("x", "dan", { verdict: "yes", reason: "" }, at(7));
      await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
    });
  });
}
