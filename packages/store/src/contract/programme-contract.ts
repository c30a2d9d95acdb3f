import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { auditContract } from "./audit-contract.ts";
import { boardStateContract } from "./board-state-contract.ts";
import { checklistContract } from "./checklist-contract.ts";
import { dataContract } from "./data-contract.ts";
import { datesContract } from "./dates-contract.ts";
import { addProgramme, at, session, stream, submission } from "./fixtures.ts";
import { liveContract } from "./live-contract.ts";
import { membersContract } from "./members-contract.ts";
import { newsContract } from "./news-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { roundContract } from "./round-contract.ts";
import { submissionContract } from "./submission-contract.ts";
import { threadContract } from "./thread-contract.ts";
import { wallContract } from "./wall-contract.ts";

/** One place where a programme is kept, over several openings. */
export interface ProgrammeHarness {
  /** Opens the store; again after a close it must find what was kept. */
  open(): Promise<ProgrammeStore>;
  dispose(): Promise<void>;
}

/** What every {@link ProgrammeStore} must do. Call it in a test file with a way to make an empty one. */
export function programmeContract(name: string, setUp: () => Promise<ProgrammeHarness>): void {
  describe(`programme store: ${name}`, () => {
    let harness: ProgrammeHarness;
    let store: ProgrammeStore;
    beforeEach(async () => {
      harness = await setUp();
      store = await harness.open();
    });
    afterEach(async () => {
      await store.close();
      await harness.dispose();
    });

    const programme = () => addProgramme(store);

    describe("streams", () => {
      it("keeps a stream, its change and who cares for it", async () => {
        await programme();
        expect(await store.stream("s")).toEqual(stream("s"));
        expect(await store.updateStream("s", { title: "New" })).toEqual({ ...stream("s"), title: "New" });
        expect(await store.updateStream("s", {})).toEqual({ ...stream("s"), title: "New" });
        expect(await store.curatesStream("s", "cura")).toBe(true);
        expect(await store.curatesStream("s", "other")).toBe(false);
        expect(await store.curatorsOf("s")).toEqual([{ id: "cura", name: "Cura", curator: true }]);
      });

      it("lists a person's own streams, newest first, with what is in them", async () => {
        await programme();
        await store.addPerson({ id: "dan", name: "Dan", curator: true });
        await store.addStream(stream("t", 5), "cura");
        await store.addStream(stream("u", 6), "dan");
        await store.addSubmissions("s", [submission("p1"), submission("p2")], at(3));
        expect(await store.streamsOf("cura")).toEqual([
          { ...stream("t", 5), sessions: 0, submissions: 0 },
          { ...stream("s"), sessions: 1, submissions: 2 },
        ]);
      });

      it("says what does not exist", async () => {
        expect(await store.stream("x")).toBeNull();
        await expect(store.updateStream("x", { title: "New" })).rejects.toMatchObject({ code: "not-found" });
        await expect(store.addStream(stream("s"), "nobody")).rejects.toMatchObject({ code: "not-found" });
        expect(await store.stream("s")).toBeNull();
      });
    });

    describe("sessions", () => {
      it("keeps sessions in the order in which they came, and their changes", async () => {
        await programme();
        await store.addSession({ ...session("0", "s"), expected: 120, startsAt: "2027-05-14T10:30", room: "4" });
        expect((await store.sessionsOf("s")).map(({ id }) => id)).toEqual(["1", "0"]);
        await store.updateSession("1", { minutes: 45, format: "fishbowl", room: null });
        await store.updateSession("1", {});
        const changed = { ...session("1", "s"), minutes: 45, format: "fishbowl", people: [] };
        expect(await store.sessionOfBoard("board-1")).toEqual(changed);
      });

      it("refuses a second session on a board, and one without a stream", async () => {
        await programme();
        const again = { ...session("2", "s"), boardId: "board-1" };
        await expect(store.addSession(again)).rejects.toMatchObject({ code: "exists" });
        await expect(store.addSession(session("3", "x"))).rejects.toMatchObject({ code: "not-found" });
        await expect(store.updateSession("x", { minutes: 1 })).rejects.toMatchObject({ code: "not-found" });
        expect(await store.sessionOfBoard("board-x")).toBeNull();
      });
    });

    describe("invitations and people", () => peopleContract(() => store));
    auditContract(() => store);
    wallContract(() => store);
    submissionContract(() => store);
    threadContract(() => store);
    roundContract(() => store);
    checklistContract(() => store);
    datesContract(() => store);
    membersContract(() => store);
    dataContract(() => store);
    newsContract(() => store);
    boardStateContract(() => store);
    liveContract(() => store);

    it("takes many calls at once without mixing them up", async () => {
      await programme();
      const rounds = Array.from({ length: 30 }, (_, i) => i);
      await Promise.all(
        rounds.map((i) => store.addSubmissions("s", [submission(`p${i}`), submission(`q${i}`)], at(3))),
      );
      expect(await store.submissionsOf("s")).toHaveLength(60);
    });

    it("finds everything again after it was closed, and refuses calls once it is", async () => {
      await programme();
      await store.close();
      await expect(store.stream("s")).rejects.toMatchObject({ code: "closed" });
      store = await harness.open();
      expect(await store.stream("s")).toEqual(stream("s"));
      expect(await store.sessionsOf("s")).toHaveLength(1);
    });
  });
}
