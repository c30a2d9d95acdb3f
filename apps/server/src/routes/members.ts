import { createRoute } from "@hono/zod-openapi";
import {
  LIMITS,
  memberSchema,
  newStreamInvitesSchema,
  renewInviteSchema,
  type Session,
  type StreamInvite,
  streamInviteSchema,
} from "@openchair/programme";
import type { StoredInvite } from "@openchair/store/ports";
import { z } from "zod";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { asKept, inviteState, newInvitation, renewInvitation } from "../invitations.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const streamParams = z.object({ id: z.string() });
const inviteParams = z.object({ id: z.string(), inviteId: z.string() });
const curatorParams = z.object({ id: z.string(), personId: z.string() });

const getPeople = createRoute({
  method: "get",
  path: "/api/streams/{id}/people",
  summary: "Everybody of a stream, one person each, and its invitations",
  request: { params: streamParams },
  responses: {
    200: jsonAnswer(
      z.object({ people: z.array(memberSchema), invites: z.array(streamInviteSchema) }),
      "People by name, invitations oldest first.",
    ),
  },
});

const postInvites = createRoute({
  method: "post",
  path: "/api/streams/{id}/invites",
  summary: "Invite several people at once, to boards or to care for the stream: all or none",
  request: { params: streamParams, ...jsonBody(newStreamInvitesSchema) },
  responses: {
    201: jsonAnswer(
      z.object({ made: z.array(z.object({ invite: streamInviteSchema, url: z.string().nullable() })) }),
      "In the order in which they were asked for. Links are shown this once; who is here already has none.",
    ),
  },
});

const renewCuratorInvite = createRoute({
  method: "post",
  path: "/api/streams/{id}/invites/{inviteId}/renew",
  summary: "Make a new link for any invitation of a stream; the old one stops",
  request: { params: inviteParams, ...jsonBody(renewInviteSchema) },
  responses: {
    200: jsonAnswer(z.object({ invite: streamInviteSchema, url: z.string() }), "The new link, shown this once."),
  },
});

const deleteCuratorInvite = createRoute({
  method: "delete",
  path: "/api/streams/{id}/invites/{inviteId}",
  summary: "Take any invitation of a stream back; who joined by it loses what it gave",
  request: { params: inviteParams },
  responses: { 204: { description: "Done." } },
});

const deleteCurator = createRoute({
  method: "delete",
  path: "/api/streams/{id}/curators/{personId}",
  summary: "End somebody's care for a stream, or one's own; the last curator stays",
  request: { params: curatorParams },
  responses: { 204: { description: "Done." } },
});

type Sessions = ReadonlyMap<string, Pick<Session, "title" | "boardId">>;

function listed(invite: StoredInvite, sessions: Sessions, now: string): StreamInvite {
  const { id, kind, name, voices, seat, boardId, personId, createdAt, expiresAt, sentAt } = invite;
  const sessionTitle = boardId === null ? null : (sessions.get(boardId)?.title ?? null);
  const state = inviteState(invite, now);
  return {
    id,
    kind,
    name,
    voices: [...voices],
    seat,
    boardId,
    sessionTitle,
    personId,
    createdAt,
    expiresAt,
    sentAt,
    state,
  };
}

export const memberRoutes = (services: Services) => {
  const { programme } = services;
  const sessionsByBoard = async (streamId: string): Promise<Sessions> =>
    new Map((await programme.sessionsOf(streamId)).map((session) => [session.boardId, session]));
  async function inviteOf(streamId: string, inviteId: string) {
    const invite = (await programme.invitesOfStream(streamId)).find(({ id }) => id === inviteId);
    if (!invite) throw new ApiError("not-found", "This stream has no such invitation.");
    return invite;
  }
  async function needOtherCurator(streamId: string, personId: string) {
    const curators = await programme.curatorsOf(streamId);
    if (curators.every(({ id }) => id === personId)) {
      throw new ApiError("invalid", "A stream needs somebody who cares for it. Invite another curator first.");
    }
  }
  /** Ends what a person could do as a curator, also on the boards they have open. */
  async function endCare(streamId: string, personId: string) {
    await programme.removeCurator(streamId, personId);
    const sessions = await programme.sessionsOf(streamId);
    await Promise.all(sessions.map(({ boardId }) => services.boards.dismiss(boardId, personId)));
  }

  return newRouter()
    .openapi(getPeople, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      const [members, invites, sessions] = await Promise.all([
        programme.membersOf(stream.id),
        programme.invitesOfStream(stream.id),
        sessionsByBoard(stream.id),
      ]);
      const people = members.map(({ places, ...member }) => ({
        ...member,
        places: places.map(({ inviteId: _invite, voices, ...place }) => ({
          ...place,
          voices: [...voices],
          sessionTitle: sessions.get(place.boardId)?.title ?? "",
        })),
      }));
      return c.json({ people, invites: invites.map((invite) => listed(invite, sessions, isoNow(services))) }, 200);
    })
    .openapi(postInvites, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.valid("param").id);
      const { invites } = c.req.valid("json");
      const sessions = await sessionsByBoard(stream.id);
      const known = new Set((await programme.membersOf(stream.id)).map(({ id }) => id));
      const counts = new Map<string | null, number>();
      for (const { boardId, revokedAt } of await programme.invitesOfStream(stream.id)) {
        if (revokedAt === null) counts.set(boardId, (counts.get(boardId) ?? 0) + 1);
      }
      const made = [];
      for (const [at, asked] of invites.entries()) {
        const refuse = (why: string, field: string): never => {
          throw new ApiError("invalid", why, { [`invites.${at}.${field}`]: why });
        };
        const boardId = asked.kind === "board" ? asked.boardId : null;
        const count = (counts.get(boardId) ?? 0) + 1;
        counts.set(boardId, count);
        if (asked.kind === "curator") {
          if (count > LIMITS.invitesToStream) {
            refuse(`A stream can have up to ${LIMITS.invitesToStream} invitations to care for it.`, "kind");
          }
          const to = { kind: "curator", streamId: stream.id } as const;
          made.push(await newInvitation(services, person, to, { ...asked, voices: [], seat: null }));
          continue;
        }
        if (!sessions.has(asked.boardId)) refuse("This stream has no such session.", "boardId");
        if (count > LIMITS.invitesPerBoard) {
          refuse(`A board can have up to ${LIMITS.invitesPerBoard} invitations.`, "boardId");
        }
        const { personId } = asked;
        if (personId !== undefined && !known.has(personId)) refuse("This stream has no such person.", "personId");
        if (personId === person.id) refuse("Nobody gives a place to themselves. Ask one of the others.", "personId");
        const name = personId === undefined ? asked.name : ((await programme.person(personId))?.name ?? asked.name);
        const to = { kind: "board", boardId: asked.boardId, ...(personId === undefined ? {} : { personId }) } as const;
        made.push(await newInvitation(services, person, to, { ...asked, name }));
      }
      await programme.addInvites(made.map(({ stored }) => stored));
      for (const { stored } of made) {
        const { name, seat, voices, boardId, personId } = stored;
        if (boardId !== null && personId !== undefined) await services.boards.dismiss(boardId, personId);
        const about = { name, seat, voices: voices.join(", ") };
        const action = boardId === null ? "curator.invited" : "invite.made";
        await noteDone(services, { streamId: stream.id, boardId, personId: person.id, action, about });
      }
      for (const topic of ["people", "sessions", "dates"] as const) services.news.tell(stream.id, { topic });
      c.header("Cache-Control", "no-store");
      const now = isoNow(services);
      const answer = made.map(({ stored, url }) => ({
        invite: listed(asKept(stored), sessions, now),
        // Who is here needs no link, and nobody else is to hold one that opens as them.
        url: stored.personId === undefined ? url : null,
      }));
      return c.json({ made: answer }, 201);
    })
    .openapi(renewCuratorInvite, async (c) => {
      const { id, inviteId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const { invite, url } = await renewInvitation(services, {
        invite: await inviteOf(stream.id, inviteId),
        streamId: stream.id,
        onBoard: null,
        by: person,
        expiresAt: c.req.valid("json").expiresAt,
      });
      c.header("Cache-Control", "no-store");
      return c.json({ invite: listed(invite, await sessionsByBoard(stream.id), isoNow(services)), url }, 200);
    })
    .openapi(deleteCuratorInvite, async (c) => {
      const { id, inviteId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const invite = await inviteOf(stream.id, inviteId);
      const { boardId, name } = invite;
      if (invite.kind === "curator" && invite.personId !== null) await needOtherCurator(stream.id, invite.personId);
      const seated = await programme.revokeInvite(inviteId, isoNow(services));
      if (boardId !== null && seated !== null) await services.boards.dismiss(boardId, seated);
      if (invite.kind === "curator" && invite.personId !== null) await endCare(stream.id, invite.personId);
      if (invite.revokedAt === null) {
        const about = { name, joined: invite.personId !== null };
        const action = "invite.taken-back";
        await noteDone(services, { streamId: stream.id, boardId, personId: person.id, action, about });
        for (const topic of ["people", "sessions", "dates"] as const) services.news.tell(stream.id, { topic });
      }
      return c.body(null, 204);
    })
    .openapi(deleteCurator, async (c) => {
      const { id, personId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const curator = (await programme.curatorsOf(stream.id)).find((one) => one.id === personId);
      if (!curator) throw new ApiError("not-found", "This person does not care for this stream.");
      await needOtherCurator(stream.id, personId);
      await endCare(stream.id, personId);
      const about = { name: curator.name };
      await noteDone(services, {
        streamId: stream.id,
        boardId: null,
        personId: person.id,
        action: "curator.left",
        about,
      });
      services.news.tell(stream.id, { topic: "people" });
      return c.body(null, 204);
    });
};
