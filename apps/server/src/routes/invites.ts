import { createRoute } from "@hono/zod-openapi";
import { inviteSchema, LIMITS, newInviteSchema, renewInviteSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { asKept, listedInvite, newInvitation, renewInvitation } from "../invitations.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const inviteParams = z.object({ id: z.string(), inviteId: z.string() });
const withUrl = z.object({ invite: inviteSchema, url: z.string() });

const getInvites = createRoute({
  method: "get",
  path: "/api/boards/{id}/invites",
  summary: "The invitations to a board",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(z.object({ invites: z.array(inviteSchema) }), "Oldest first.") },
});

const postInvite = createRoute({
  method: "post",
  path: "/api/boards/{id}/invites",
  summary: "Invite somebody to a board",
  request: { params: boardParams, ...jsonBody(newInviteSchema) },
  responses: {
    201: jsonAnswer(withUrl, "The invitation. Its link is shown this once; only its hash is kept."),
  },
});

const renewInvite = createRoute({
  method: "post",
  path: "/api/boards/{id}/invites/{inviteId}/renew",
  summary: "Make a new link for an invitation; the old one stops",
  request: { params: inviteParams, ...jsonBody(renewInviteSchema) },
  responses: { 200: jsonAnswer(withUrl, "The invitation with its new link, shown this once.") },
});

const deleteInvite = createRoute({
  method: "delete",
  path: "/api/boards/{id}/invites/{inviteId}",
  summary: "Take an invitation back; who joined by it loses the seat",
  request: { params: inviteParams },
  responses: { 204: { description: "Done." } },
});

export const inviteRoutes = (services: Services) => {
  const { programme } = services;
  async function inviteOf(boardId: string, inviteId: string) {
    const invite = (await programme.invitesOfBoard(boardId)).find(({ id }) => id === inviteId);
    if (!invite) throw new ApiError("not-found", "This board has no such invitation.");
    return invite;
  }
  return newRouter()
    .openapi(getInvites, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "invite");
      const invites = await programme.invitesOfBoard(session.boardId);
      return c.json({ invites: invites.map((invite) => listedInvite(invite, isoNow(services))) }, 200);
    })
    .openapi(postInvite, async (c) => {
      const { session, person } = await needBoard(c, services, c.req.valid("param").id, "invite");
      const { boardId, streamId } = session;
      const standing = (await programme.invitesOfBoard(boardId)).filter((i) => i.revokedAt === null);
      if (standing.length >= LIMITS.invitesPerBoard) {
        throw new ApiError("invalid", `A board can have up to ${LIMITS.invitesPerBoard} invitations.`);
      }
      const { stored, url } = await newInvitation(services, person, { kind: "board", boardId }, c.req.valid("json"));
      await programme.addInvite(stored);
      const { name, seat, voices } = stored;
      const about = { name, seat, voices: voices.join(", ") };
      await noteDone(services, { streamId, boardId, personId: person.id, action: "invite.made", about });
      services.news.tell(streamId, { topic: "people", boardId });
      c.header("Cache-Control", "no-store");
      return c.json({ invite: listedInvite(asKept(stored), isoNow(services)), url }, 201);
    })
    .openapi(renewInvite, async (c) => {
      const { id, inviteId } = c.req.valid("param");
      const { session, person, standing } = await needBoard(c, services, id, "invite");
      const { invite, url } = await renewInvitation(services, {
        invite: await inviteOf(session.boardId, inviteId),
        streamId: session.streamId,
        onBoard: standing.curator ? null : session.boardId,
        by: person,
        expiresAt: c.req.valid("json").expiresAt,
      });
      c.header("Cache-Control", "no-store");
      return c.json({ invite: listedInvite(invite, isoNow(services)), url }, 200);
    })
    .openapi(deleteInvite, async (c) => {
      const { id, inviteId } = c.req.valid("param");
      const { session, person } = await needBoard(c, services, id, "invite");
      const { boardId, streamId } = session;
      const invite = await inviteOf(boardId, inviteId);
      const personId = await programme.revokeInvite(inviteId, isoNow(services));
      if (personId !== null) await services.boards.dismiss(boardId, personId);
      if (invite.revokedAt === null) {
        const about = { name: invite.name, joined: personId !== null };
        await noteDone(services, { streamId, boardId, personId: person.id, action: "invite.taken-back", about });
        for (const topic of ["people", "sessions", "dates"] as const) services.news.tell(streamId, { topic, boardId });
      }
      return c.body(null, 204);
    });
};
