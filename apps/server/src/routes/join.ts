import { createRoute } from "@hono/zod-openapi";
import { personNameSchema, seatSchema, voiceSchema } from "@openchair/programme";
import type { Person, StoredInvite } from "@openchair/store/ports";
import type { Context } from "hono";
import { z } from "zod";
import { noteDone } from "../audit.ts";
import {
  clearInviteCookie,
  clearSessionCookie,
  inviteCookie,
  newLogin,
  setInviteCookie,
  setSessionCookie,
  whoAsks,
} from "../auth.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { hashSecret, SECRET_PATTERN } from "../secrets.ts";
import { type ApiEnv, isoNow, type Services } from "../services.ts";

const personSchema = z.object({ id: z.string(), name: z.string() });

const invitationSchema = z.object({
  kind: z.enum(["curator", "board"]),
  /** Whom the link names, or who has joined by it. */
  name: z.string().nullable(),
  voices: z.array(voiceSchema),
  seat: seatSchema.nullable(),
  sessionTitle: z.string().nullable(),
  streamTitle: z.string().nullable(),
  alreadyJoined: z.boolean(),
  /** Whom this browser is signed in as now. */
  me: personSchema.nullable(),
  /** True when that is the person to whom this invitation belongs. */
  isMe: z.boolean(),
});

const getJoin = createRoute({
  method: "get",
  path: "/api/join",
  summary: "What the opened invitation offers (invitation cookie)",
  responses: {
    200: jsonAnswer(
      z.object({ invitation: invitationSchema.nullable() }),
      "The invitation; null when no link was opened on this browser.",
    ),
  },
});

const joinBodySchema = z.object({
  /** The part of the link behind `/join/`. Left out by browsers, which carry it in a cookie. */
  secret: z.string().max(200).optional(),
  name: personNameSchema.optional(),
  /** Join as the person this browser is already signed in as, so that one person can have several seats. */
  asMe: z.boolean().optional(),
});

const postJoin = createRoute({
  method: "post",
  path: "/api/join",
  summary: "Join by an invitation",
  request: jsonBody(joinBodySchema),
  responses: {
    200: jsonAnswer(
      z.object({ token: z.string(), person: personSchema, boardId: z.string().nullable() }),
      "You are in. The token also works as `Authorization: Bearer`.",
    ),
  },
});

const postLeave = createRoute({
  method: "post",
  path: "/api/leave",
  summary: "Sign out of this browser",
  responses: { 204: { description: "Done." } },
});

const refusals = {
  unknown: ["invite-unknown", "This link is not known here. Ask for a new one."],
  revoked: ["invite-revoked", "This link no longer works. Ask for a new one."],
  expired: ["invite-expired", "This link is too old. Ask for a new one."],
  own: ["not-allowed", "You made this link for somebody else. Ask one of the others to invite you."],
} as const;

function refuse(why: keyof typeof refusals): never {
  const [code, message] = refusals[why];
  throw new ApiError(code, message);
}

/** The invitation a secret opens. Counts the misses, so that secrets cannot be tried at speed. */
async function openInvite(c: Context<ApiEnv>, services: Services, secret: string | undefined): Promise<StoredInvite> {
  const address = c.get("address") ?? "unknown";
  if (services.guesses.blocked(address)) {
    throw new ApiError("too-many", "Too many links were tried from here. Please wait a minute.");
  }
  const known =
    secret !== undefined && SECRET_PATTERN.test(secret)
      ? await services.programme.inviteOfSecret(await hashSecret(secret))
      : null;
  if (!known) {
    if (secret !== undefined) services.guesses.miss(address);
    return refuse("unknown");
  }
  if (known.revokedAt !== null) return refuse("revoked");
  if (known.expiresAt !== null && known.expiresAt <= isoNow(services)) return refuse("expired");
  return known;
}

async function describe(c: Context<ApiEnv>, services: Services, invite: StoredInvite) {
  const { programme } = services;
  const session = invite.boardId === null ? null : await programme.sessionOfBoard(invite.boardId);
  const streamId = session?.streamId ?? invite.streamId;
  const stream = streamId === null ? null : await programme.stream(streamId);
  const owner = invite.personId === null ? null : await programme.person(invite.personId);
  const me = (await whoAsks(c, services))?.person ?? null;
  return {
    kind: invite.kind,
    name: owner?.name ?? invite.name,
    voices: [...invite.voices],
    seat: invite.seat,
    sessionTitle: session?.title ?? null,
    streamTitle: stream?.title ?? null,
    alreadyJoined: owner !== null,
    me: me && { id: me.id, name: me.name },
    isMe: me !== null && me.id === owner?.id,
  };
}

/** Notes who came in the first time an invitation is used, for those who care for the stream. */
async function tellJoined(services: Services, before: StoredInvite, person: Person): Promise<void> {
  const { boardId, seat, voices } = before;
  const session = boardId === null ? null : await services.programme.sessionOfBoard(boardId);
  const streamId = session?.streamId ?? before.streamId;
  if (before.personId !== null || streamId === null) return;
  const about = { name: person.name, seat, voices: voices.join(", ") };
  const action = boardId === null ? "curator.joined" : "person.joined";
  await noteDone(services, { streamId, boardId, personId: person.id, action, about });
  const which = boardId === null ? {} : { boardId };
  for (const topic of ["people", "sessions", "dates"] as const) services.news.tell(streamId, { topic, ...which });
}

export const joinRoutes = (services: Services) =>
  newRouter()
    .openapi(getJoin, async (c) => {
      c.header("Cache-Control", "no-store");
      const secret = inviteCookie(c);
      if (secret === undefined) return c.json({ invitation: null }, 200);
      const invite = await openInvite(c, services, secret);
      return c.json({ invitation: await describe(c, services, invite) }, 200);
    })
    .openapi(postJoin, async (c) => {
      const body = c.req.valid("json");
      const invite = await openInvite(c, services, body.secret ?? inviteCookie(c));
      const me = body.asMe ? ((await whoAsks(c, services))?.person ?? null) : null;
      const name = me?.name ?? body.name ?? invite.name;
      if (invite.personId === null && name === null) {
        throw new ApiError("invalid", "Please write your name.", { name: "Please write your name." });
      }
      const { token, login } = await newLogin(services);
      const person = { id: me?.id ?? crypto.randomUUID(), name: name ?? "" };
      const accepted = await services.programme.acceptInvite({ inviteId: invite.id, person, login }, isoNow(services));
      if (accepted.outcome !== "joined") return refuse(accepted.outcome);
      // Whoever takes another seat on a board that they have open is to have it there too.
      if (me && invite.boardId !== null) await services.boards.dismiss(invite.boardId, me.id);
      await tellJoined(services, invite, accepted.person);
      setSessionCookie(c, services, token);
      clearInviteCookie(c, services);
      c.header("Cache-Control", "no-store");
      const { id, name: joinedName } = accepted.person;
      return c.json({ token, person: { id, name: joinedName }, boardId: invite.boardId }, 200);
    })
    .openapi(postLeave, async (c) => {
      const asking = await whoAsks(c, services);
      if (asking) {
        await services.programme.endLogin(asking.tokenHash);
        services.boards.dismissLogin(asking.tokenHash);
      }
      clearSessionCookie(c, services);
      return c.body(null, 204);
    });

/**
 * `/join/<secret>`: puts the secret into a cookie that no script can read and answers with the plain address `/join`,
 * so that the secret has left the address bar before anything is loaded. It does not look the secret up.
 */
export const invitationLink = (services: Services) => (c: Context<ApiEnv>) => {
  const secret = c.req.param("secret") ?? "";
  if (SECRET_PATTERN.test(secret)) setInviteCookie(c, services, secret);
  else clearInviteCookie(c, services);
  c.header("Cache-Control", "no-store");
  c.header("Referrer-Policy", "no-referrer");
  return c.redirect("/join", 303);
};
