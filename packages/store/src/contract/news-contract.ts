import { describe, expect, it } from "vitest";
import type { NewsMail, ProgrammeStore, StoredVisit } from "../ports.ts";
import { addProgramme, at, boardInvite, login } from "./fixtures.ts";

const visit = (change: Partial<StoredVisit> = {}): StoredVisit => ({
  boardId: "board-1",
  personId: "cura",
  at: at(3),
  face: Uint8Array.of(1, 2, 0, 3),
  news: "[]",
  ...change,
});

const mail = (change: Partial<NewsMail> = {}): NewsMail => ({
  personId: "cura",
  address: "cura@example.org",
  rhythm: "daily",
  language: "da",
  askedAt: at(3),
  confirmHash: "confirm",
  confirmedAt: null,
  stopSecret: "secret",
  stopHash: "stop",
  dueAt: at(10),
  tries: 0,
  sentHash: "",
  ...change,
});

/** The part of the programme's contract about visits and news by e-mail. `opened` gives an empty store. */
export function newsContract(opened: () => ProgrammeStore): void {
  describe("visits", () => {
    it("keeps what somebody last saw of a board, and what they have not put away", async () => {
      const store = opened();
      await addProgramme(store);
      expect(await store.visitOf("board-1", "cura")).toBeNull();
      await store.putVisit(visit());
      await store.putVisit(visit({ at: at(4), news: "[1]", face: Uint8Array.of(9) }));
      expect(await store.visitOf("board-1", "cura")).toEqual(visit({ at: at(4), news: "[1]", face: Uint8Array.of(9) }));
      await store.putNews("board-1", "cura", "[]");
      expect(await store.visitOf("board-1", "cura")).toMatchObject({ news: "[]" });
      expect(await store.visitsOf("cura")).toEqual([{ boardId: "board-1", at: at(4) }]);
      await expect(store.putVisit(visit({ personId: "nobody" }))).rejects.toMatchObject({ code: "not-found" });
    });

    it("forgets it with the seat, and with the person", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addInvite(boardInvite("i"));
      await store.acceptInvite({ inviteId: "i", person: { id: "ana", name: "Ana" }, login: login("t") }, at(2));
      await store.putVisit(visit({ personId: "ana" }));
      await store.putMail(mail({ personId: "ana" }));
      expect(await store.dataOf("ana")).toMatchObject({
        visits: [{ boardId: "board-1", at: at(3) }],
        newsByMail: [{ address: "cura@example.org", rhythm: "daily" }],
      });
      expect(JSON.stringify((await store.dataOf("ana")).newsByMail)).not.toContain("secret");
      await store.revokeInvite("i", at(5));
      expect(await store.visitOf("board-1", "ana")).toBeNull();
      await store.erasePerson("ana", "Someone who left", at(6));
      expect(await store.mailOf("ana")).toBeNull();
    });
  });

  describe("news by e-mail", () => {
    it("waits until the address is confirmed, once", async () => {
      const store = opened();
      await addProgramme(store);
      await store.putMail(mail());
      expect(await store.mailOf("cura")).toEqual(mail());
      expect(await store.mailsDue(at(11), 9)).toEqual([]);
      expect(await store.mailOfConfirm("other")).toBeNull();
      expect(await store.mailOfConfirm("confirm")).toEqual(mail());
      expect(await store.confirmMail("other", at(5))).toBeNull();
      expect(await store.confirmMail("confirm", at(5))).toBe("cura");
      expect(await store.confirmMail("confirm", at(6))).toBeNull();
      expect(await store.mailOfConfirm("confirm")).toBeNull();
      const confirmed = mail({ confirmHash: null, confirmedAt: at(5) });
      expect(await store.mailsDue(at(9), 9)).toEqual([]);
      expect(await store.mailsDue(at(10), 9)).toEqual([confirmed]);
      expect(await store.mailOfStop("stop")).toEqual(confirmed);
    });

    it("lets one of two senders have a mail", async () => {
      const store = opened();
      await addProgramme(store);
      await store.putMail(mail({ confirmHash: null, confirmedAt: at(4) }));
      const next = { dueAt: at(20), tries: 0, sentHash: "words" };
      expect(await store.moveMail("cura", at(10), next)).toBe(true);
      expect(await store.moveMail("cura", at(10), next)).toBe(false);
      expect(await store.mailOf("cura")).toMatchObject(next);
      expect(await store.mailsDue(at(19), 9)).toEqual([]);
    });

    it("is deleted when it is stopped, or was never confirmed", async () => {
      const store = opened();
      await addProgramme(store);
      await store.putMail(mail({ confirmHash: null, confirmedAt: at(4) }));
      await store.dropUnconfirmed(at(30));
      expect(await store.mailOf("cura")).not.toBeNull();
      await store.endMail("cura");
      expect(await store.mailOf("cura")).toBeNull();
      await store.putMail(mail());
      await store.dropUnconfirmed(at(3));
      expect(await store.mailOf("cura")).not.toBeNull();
      await store.dropUnconfirmed(at(4));
      expect(await store.mailOf("cura")).toBeNull();
    });
  });
}
