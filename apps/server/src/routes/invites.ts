import { createRoute } from "@hono/zod-openapi";
import { type Invite, inviteSchema, LIMITS, newInviteSchema } from "@openchair/programme";
import type { StoredInvite } from "@openchair/store/ports";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { hashSecret, newSecret } from "../secrets.ts";
import { isoNow, type Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const inviteParams = z.object({ id: z.string(), inviteId: z.string() });

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
    201: jsonAnswer(
      z.object({ invite: inviteSchema, url: z.string() }),
      "The invitation. Its link is shown this once; only its hash is kept.",
    ),
  },
});

const deleteInvite = createRoute({
  method: "delete",
  path: "/api/boards/{id}/invites/{inviteId}",
  summary: "Take an invitation back; who joined by it loses the seat",
  request: { params: inviteParams },
  responses: { 204: { description: "Done." } },
});

function stateOf(invite: StoredInvite, now: string): Invite["state"] {
  if (invite.revokedAt !== null) return "revoked";
  if (invite.personId !== null) return "joined";
  return invite.expiresAt !== null && invite.expiresAt <= now ? "expired" : "open";
}

function listed(invite: StoredInvite, now: string): Invite {
  const { id, name, voices, createdAt, expiresAt } = invite;
  return {
    id,
    name,
    voices: [...voices],
    seat: invite.seat ?? "observer",
    createdAt,
    expiresAt,
    state: stateOf(invite, now),
  };
}

export const inviteRoutes = (services: Services) =>
  newRouter()
    .openapi(getInvites, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "invite");
      const invites = await services.programme.invitesOfBoard(session.boardId);
      return c.json({ invites: invites.map((invite) => listed(invite, isoNow(services))) }, 200);
    })
    .openapi(postInvite, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "invite");
      const standing = (await services.programme.invitesOfBoard(session.boardId)).filter((i) => i.revokedAt === null);
      if (standing.length >= LIMITS.invitesPerBoard) {
        throw new ApiError("invalid", `A board can have up to ${LIMITS.invitesPerBoard} invitations.`);
      }
      const { name = null, voices, seat, expiresAt = null } = c.req.valid("json");
      const secret = newSecret();
      const now = isoNow(services);
      if (expiresAt !== null && new Date(expiresAt).toISOString() <= now) {
        const why = "This day is past: the link would never open.";
        throw new ApiError("invalid", why, { expiresAt: why });
      }
      const invite = {
        id: crypto.randomUUID(),
        kind: "board",
        boardId: session.boardId,
        name,
        voices,
        seat,
        createdAt: now,
        expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      } as const;
      await services.programme.addInvite({ ...invite, secretHash: await hashSecret(secret) });
      c.header("Cache-Control", "no-store");
      return c.json(
        {
          invite: listed({ ...invite, revokedAt: null, personId: null }, now),
          url: `${services.publicUrl()}/join/${secret}`,
        },
        201,
      );
    })
    .openapi(deleteInvite, async (c) => {
      const { id, inviteId } = c.req.valid("param");
      const { session } = await needBoard(c, services, id, "invite");
      const invites = await services.programme.invitesOfBoard(session.boardId);
      if (!invites.some((invite) => invite.id === inviteId)) {
        throw new ApiError("not-found", "This board has no such invitation.");
      }
      const personId = await services.programme.revokeInvite(inviteId, isoNow(services));
      if (personId !== null) await services.boards.dismiss(session.boardId, personId);
      return c.body(null, 204);
    });
