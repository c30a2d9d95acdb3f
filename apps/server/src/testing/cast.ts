import { PICTURE, type Who } from "./permission-table.ts";
import { createTestApp, type Hand } from "./test-app.ts";

const HALF_A_YEAR_MS = 181 * 24 * 60 * 60 * 1000;

/** Everybody who may come before the server, around one board, and what the addresses of the table stand for. */
export async function createCast() {
  const test = await createTestApp();
  const link = await test.curatorLink();
  const before = await test.joinBy(link, "Cura");
  const { boardId, streamId } = await test.session(before);
  await before.send("PATCH", `/api/boards/${boardId}`, { startsAt: "2027-05-14T10:30" });
  const expired = await test.seated(before, boardId, "Expired", { seat: "co-chair", voices: ["lived-experience"] });
  test.clock.now += HALF_A_YEAR_MS;
  const curator = await test.joinBy(link, "Cura");
  const other = await test.curator("Other");
  const elsewhere = await test.session(other);
  const seat = (
    name: string,
    seat: "observer" | "contributor" | "co-chair",
    voice?: "professional" | "lived-experience",
  ) => test.seated(curator, boardId, name, { seat, ...(voice ? { voices: [voice] } : {}) });

  const revoked = await seat("Revoked", "co-chair", "lived-experience");
  await curator.send("DELETE", `/api/boards/${boardId}/invites/${revoked.inviteId}`);
  const open = async () =>
    (await curator.send("POST", `/api/boards/${boardId}/invites`, { seat: "observer" })).body.invite.id;
  // Somebody who looks on at the board and cares for the stream as well.
  const second = await seat("Second", "observer");
  const care = await curator.send("POST", `/api/streams/${streamId}/invites`, { invites: [{ kind: "curator" }] });
  await second.send("POST", "/api/join", { secret: test.secretOf(care.body.made[0].url), asMe: true });
  const { src } = (await curator.send("POST", `/api/boards/${boardId}/assets`, PICTURE)).body;
  const sent = await curator.send("POST", `/api/streams/${streamId}/submissions`, { title: "Sent in" });
  const thread = await curator.send("POST", `/api/streams/${streamId}/threads`, { title: "A" });

  const version = async () =>
    (await curator.send("POST", `/api/boards/${boardId}/versions`, { name: "Kept" })).body.version.id;

  const hands: Record<Who, Hand> = {
    nobody: test.nobody,
    expired,
    stranger: await test.seated(other, elsewhere.boardId, "Stranger", {
      seat: "co-chair",
      voices: ["lived-experience"],
    }),
    revoked,
    observer: await seat("Observer", "observer", "lived-experience"),
    contributor: await seat("Contributor", "contributor", "lived-experience"),
    "co-chair": await seat("Co-chair", "co-chair", "professional"),
    lived: await seat("Lived", "co-chair", "lived-experience"),
    curator,
    "other curator": other,
  };
  const ids: Record<string, string> = {
    ":board": boardId,
    ":file": "not-a-secret.ics",
    ":invite": await open(),
    ":name": src.split("/").at(-1),
    ":person": second.id,
    ":spare": await open(),
    ":secret": "not-a-secret",
    ":spareVersion": await version(),
    ":stream": streamId,
    ":submission": sent.body.submission.id,
    ":thread": thread.body.thread.id,
    ":version": await version(),
  };
  return { test, hands, ids, boardId };
}

export type Cast = Awaited<ReturnType<typeof createCast>>;
