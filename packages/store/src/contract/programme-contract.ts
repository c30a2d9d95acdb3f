import type { NewSubmission } from "@openchair/programme";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewStoredInvite, ProgrammeStore, SessionRecord } from "../ports.ts";

/** One place where a programme is kept, over several openings. */
export interface ProgrammeHarness {
  /** Opens the store; again after a close it must find what was kept. */
  open(): Promise<ProgrammeStore>;
  dispose(): Promise<void>;
}

const at = (minute: number) => `2027-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const later = at(59);

const stream = (id: string, minute = 0) => ({
  id,
  title: `Stream ${id}`,
  edition: "2027",
  description: "About it",
  sample: false,
  createdAt: at(minute),
});

const session = (id: string, streamId: string): SessionRecord => ({
  id,
  streamId,
  boardId: `board-${id}`,
  submissionId: null,
  title: `Session ${id}`,
  minutes: 60,
  expected: null,
  format: null,
  startsAt: null,
  room: null,
  createdAt: at(1),
});

const submission = (id: string, change: Partial<NewSubmission> = {}) => ({
  id,
  title: `Proposal ${id}`,
  description: "Words",
  themes: ["a", "b"],
  people: "Ana, Ben",
  sourceId: null,
  ...change,
});

const boardInvite = (id: string, change: Partial<NewStoredInvite> = {}): NewStoredInvite => ({
  id,
  kind: "board",
  boardId: "board-1",
  name: "Ana",
  voices: ["lived-experience"],
  seat: "co-chair",
  createdAt: at(1),
  expiresAt: null,
  secretHash: `secret-${id}`,
  ...change,
});

const login = (tokenHash: string) => ({ tokenHash, createdAt: at(2), expiresAt: later });

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

    /** A curator with a stream of one session. */
    async function programme() {
      await store.addPerson({ id: "cura", name: "Cura", curator: true });
      await store.addStream(stream("s"), "cura");
      await store.addSession(session("1", "s"));
    }
    const join = (inviteId: string, person: { id: string; name: string }, token = `token-${person.id}`) =>
      store.acceptInvite({ inviteId, person, login: login(token) }, at(2));

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

    describe("submissions", () => {
      it("keeps them in order, with the session that was made from each", async () => {
        await programme();
        await store.addSubmissions("s", [submission("p1"), submission("p2", { themes: [] })], at(3));
        await store.addSession({ ...session("2", "s"), submissionId: "p2" });
        const kept = { streamId: "s", createdAt: at(3) };
        expect(await store.submissionsOf("s")).toEqual([
          { ...submission("p1"), ...kept, sessionId: null },
          { ...submission("p2", { themes: [] }), ...kept, sessionId: "2" },
        ]);
        expect(await store.submission("p2")).toMatchObject({ id: "p2", sessionId: "2" });
        expect(await store.submission("x")).toBeNull();
      });

      it("leaves alone what it knows: by the source's id, or else by the words", async () => {
        await programme();
        await store.addSubmissions("s", [submission("p1", { sourceId: "7" }), submission("p2")], at(3));
        const again = [
          submission("q1", { sourceId: "7", title: "Renamed" }),
          submission("q2", { title: "Proposal p2" }),
          submission("q3", { sourceId: "8" }),
          submission("q4", { sourceId: "8" }),
        ];
        expect(await store.addSubmissions("s", again, at(4))).toEqual([
          { id: "p1", known: true },
          { id: "p2", known: true },
          { id: "q3", known: false },
          { id: "q3", known: true },
        ]);
        expect((await store.submissionsOf("s")).map(({ id }) => id)).toEqual(["p1", "p2", "q3"]);
      });

      it("adds all or nothing", async () => {
        await programme();
        await expect(store.addSubmissions("x", [submission("p1")], at(3))).rejects.toMatchObject({ code: "not-found" });
        await store.addSubmissions("s", [submission("p1")], at(3));
        const clash = [submission("p2"), submission("p1", { title: "Other words, same id" })];
        await expect(store.addSubmissions("s", clash, at(3))).rejects.toMatchObject({ code: "exists" });
        expect((await store.submissionsOf("s")).map(({ id }) => id)).toEqual(["p1"]);
      });
    });

    describe("invitations and people", () => {
      it("lets a person in with a seat, and the same person again on another device", async () => {
        await programme();
        await store.addInvite(boardInvite("i"));
        expect(await store.inviteOfSecret("secret-i")).toMatchObject({ id: "i", personId: null, revokedAt: null });
        const first = await join("i", { id: "ana", name: "Ana" });
        expect(first).toMatchObject({ outcome: "joined", person: { id: "ana", name: "Ana", curator: false } });
        const second = await join("i", { id: "not-used", name: "Somebody else" }, "token-phone");
        expect(second).toMatchObject({ outcome: "joined", person: { id: "ana", name: "Ana" } });
        expect(await store.person("not-used")).toBeNull();
        expect(await store.personOfLogin("token-phone", at(3))).toMatchObject({ id: "ana" });
        expect(await store.standing("board-1", "ana")).toEqual({
          seat: "co-chair",
          voices: ["lived-experience"],
          curator: false,
        });
        expect(await store.peopleOfBoard("board-1")).toEqual([
          { id: "ana", name: "Ana", voices: ["lived-experience"], seat: "co-chair" },
        ]);
        expect((await store.sessionOfBoard("board-1"))?.people).toEqual(await store.peopleOfBoard("board-1"));
      });

      it("lets a person who is here already take a second seat, or another one on the same board", async () => {
        await programme();
        await store.addSession(session("2", "s"));
        await store.addInvite(boardInvite("i"));
        await store.addInvite(boardInvite("j", { boardId: "board-2", seat: "observer", voices: [] }));
        await store.addInvite(boardInvite("k", { seat: "contributor" }));
        await join("i", { id: "ana", name: "Ana" });
        await join("j", { id: "ana", name: "ignored" }, "token-2");
        expect(await store.seatsOf("ana")).toEqual([
          {
            boardId: "board-1",
            sessionTitle: "Session 1",
            streamTitle: "Stream s",
            seat: "co-chair",
            voices: ["lived-experience"],
          },
          { boardId: "board-2", sessionTitle: "Session 2", streamTitle: "Stream s", seat: "observer", voices: [] },
        ]);
        await join("k", { id: "ana", name: "ignored" }, "token-3");
        expect(await store.standing("board-1", "ana")).toMatchObject({ seat: "contributor" });
        // Her seat is now by the second invitation: taking the first one back does not touch it.
        expect(await store.revokeInvite("i", at(4))).toBeNull();
        expect(await store.standing("board-1", "ana")).toMatchObject({ seat: "contributor" });
      });

      it("does not let anybody in by one that is unknown, taken back or too old", async () => {
        await programme();
        await store.addInvite(boardInvite("i"));
        await store.addInvite(boardInvite("old", { expiresAt: at(2) }));
        await join("i", { id: "ana", name: "Ana" });
        expect(await store.revokeInvite("i", at(3))).toBe("ana");
        expect(await store.revokeInvite("i", at(4))).toBeNull();
        expect(await store.standing("board-1", "ana")).toEqual({ seat: null, voices: [], curator: false });
        expect(await join("i", { id: "ben", name: "Ben" })).toEqual({ outcome: "revoked" });
        expect(await join("old", { id: "ben", name: "Ben" })).toEqual({ outcome: "expired" });
        expect(await join("x", { id: "ben", name: "Ben" })).toEqual({ outcome: "unknown" });
        expect(await store.person("ben")).toBeNull();
        expect((await store.invitesOfBoard("board-1")).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
          ["i", at(3)],
          ["old", null],
        ]);
        await expect(store.revokeInvite("x", at(4))).rejects.toMatchObject({ code: "not-found" });
      });

      it("makes a curator of who joins by a curator link, and ends the links nobody used", async () => {
        const link = { kind: "curator", boardId: null, seat: null, voices: [], name: null } as const;
        await store.addInvite(boardInvite("c", link));
        await store.addInvite(boardInvite("d", link));
        expect(await store.hasCurator()).toBe(false);
        const joined = await join("c", { id: "cura", name: "Cura" });
        expect(joined).toMatchObject({ outcome: "joined", person: { id: "cura", curator: true } });
        expect(await store.hasCurator()).toBe(true);
        await store.revokeUnusedCuratorInvites(at(3));
        expect((await join("d", { id: "eve", name: "Eve" })).outcome).toBe("revoked");
        expect((await join("c", { id: "x", name: "X" }, "again")).outcome).toBe("joined");
      });

      it("ends a login when it is told to, and when its time is over", async () => {
        await programme();
        await store.addInvite(boardInvite("i"));
        await join("i", { id: "ana", name: "Ana" }, "one");
        await join("i", { id: "ana", name: "Ana" }, "two");
        await store.endLogin("one");
        expect(await store.personOfLogin("one", at(3))).toBeNull();
        expect(await store.personOfLogin("two", at(3))).toMatchObject({ id: "ana" });
        expect(await store.personOfLogin("two", later)).toBeNull();
      });

      it("knows how everybody stands to a board", async () => {
        await programme();
        await store.addPerson({ id: "noor", name: "Noor", curator: false });
        await store.addSeat({
          boardId: "board-1",
          personId: "noor",
          seat: "observer",
          voices: ["professional"],
          joinedAt: at(2),
        });
        expect(await store.standing("board-1", "cura")).toEqual({ seat: null, voices: [], curator: true });
        expect(await store.standing("board-1", "noor")).toEqual({
          seat: "observer",
          voices: ["professional"],
          curator: false,
        });
        expect(await store.standing("board-1", "nobody")).toEqual({ seat: null, voices: [], curator: false });
        expect(await store.standing("board-x", "cura")).toBeNull();
      });
    });

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
