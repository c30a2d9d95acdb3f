import { describe, expect, it } from "vitest";
import type { SetDates } from "../dates-ports.ts";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, session } from "./fixtures.ts";

const set = (change: Partial<SetDates>): SetDates => ({
  streamId: "s",
  boardId: null,
  dates: {},
  earlier: [],
  reason: "",
  setBy: "cura",
  setAt: at(3),
  ...change,
});

/** The part of the programme's contract about milestones and calendars. `opened` gives an empty store. */
export function datesContract(opened: () => ProgrammeStore): void {
  describe("dates", () => {
    it("keeps the days of a stream, and those of one session beside them", async () => {
      const store = opened();
      await addProgramme(store);
      expect(await store.datesOf("s")).toEqual({ stream: {}, boards: new Map() });
      await store.setDates(set({ dates: { invited: "2027-01-01", freeze: "2027-05-01" } }));
      await store.setDates(set({ boardId: "board-1", dates: { freeze: "2027-04-01" } }));
      const kept = { invited: "2027-01-01", freeze: "2027-05-01" };
      expect(await store.datesOf("s")).toEqual({
        stream: kept,
        boards: new Map([["board-1", { freeze: "2027-04-01" }]]),
      });
      await store.setDates(set({ boardId: "board-1" }));
      expect(await store.datesOf("s")).toEqual({ stream: kept, boards: new Map() });
      await store.setDates(set({ dates: { event: "2027-06-01" } }));
      expect((await store.datesOf("s")).stream).toEqual({ event: "2027-06-01" });
    });

    it("remembers for each board the last time its freeze came earlier, with the reason", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSession(session("2", "s"));
      const earlier = ["board-1", "board-2"].map((boardId) => ({ boardId, from: "2027-05-01", to: "2027-04-20" }));
      await store.setDates(set({ dates: { freeze: "2027-04-20" }, earlier, reason: "Printing" }));
      const again = [{ boardId: "board-1", from: "2027-04-20", to: "2027-04-10" }];
      await store.setDates(
        set({ boardId: "board-1", dates: { freeze: "2027-04-10" }, earlier: again, reason: "Room", setAt: at(4) }),
      );
      const moves = await store.freezeMovesOf("s");
      const first = { from: "2027-05-01", to: "2027-04-20", reason: "Printing", at: at(3), byName: "Cura" };
      expect(moves.get("board-2")).toEqual(first);
      expect(moves.get("board-1")).toEqual({
        from: "2027-04-20",
        to: "2027-04-10",
        reason: "Room",
        at: at(4),
        byName: "Cura",
      });
      expect((await store.freezeMovesOf("x")).size).toBe(0);
    });

    it("knows since when each board has which co-chairs", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addPerson({ id: "ana", name: "Ana", curator: false });
      await store.addPerson({ id: "ben", name: "Ben", curator: false });
      const seat = { boardId: "board-1", voices: ["professional"] as const };
      await store.addSeat({ ...seat, personId: "ana", seat: "co-chair", joinedAt: at(5) });
      await store.addSeat({ ...seat, personId: "ben", seat: "observer", joinedAt: at(4) });
      expect(await store.coChairsOf("s")).toEqual(
        new Map([["board-1", [{ voices: ["professional"], joinedAt: at(5) }]]]),
      );
    });

    it("keeps one address of a person for each calendar, until it is ended", async () => {
      const store = opened();
      await addProgramme(store);
      const ofStream = { personId: "cura", streamId: "s", boardId: null };
      const ofBoard = { ...ofStream, boardId: "board-1" };
      await store.putFeed({ ...ofStream, secretHash: "one", createdAt: at(3) });
      await store.putFeed({ ...ofBoard, secretHash: "two", createdAt: at(3) });
      await store.putFeed({ ...ofStream, secretHash: "three", createdAt: at(4) });
      expect(await store.feedOfSecret("one")).toBeNull();
      expect(await store.feedOfSecret("three")).toEqual(ofStream);
      expect(await store.feedSince(ofStream)).toBe(at(4));
      await store.endFeed(ofStream);
      expect(await store.feedOfSecret("three")).toBeNull();
      expect(await store.feedSince(ofStream)).toBeNull();
      expect(await store.feedOfSecret("two")).toEqual(ofBoard);
    });
  });
}
