import type { Person } from "@openchair/store/ports";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { ApiError } from "./errors.ts";
import { hashSecret, newSecret, SECRET_PATTERN } from "./secrets.ts";
import { type ApiEnv, isoNow, type Services } from "./services.ts";

const SESSION_COOKIE = "openchair_session";
const INVITE_COOKIE = "openchair_invite";
/** The invitation is only ever sent to the two routes that need it. */
const INVITE_PATH = "/api/join";
const INVITE_SECONDS = 15 * 60;
/** Half a year: longer than a team works on a session, so that nobody has to look for their link again. */
const SESSION_SECONDS = 180 * 24 * 60 * 60;

/** Who is asking: a person, and the login by which we know them. */
export interface SignedIn {
  readonly person: Person;
  readonly tokenHash: string;
}

/** The secret of the session, from `Authorization: Bearer …` or else from the cookie. */
function sessionSecret(c: Context): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const secret = bearer ?? getCookie(c, SESSION_COOKIE);
  return secret !== undefined && SECRET_PATTERN.test(secret) ? secret : null;
}

/** Who is asking, or null when nobody is signed in. */
export async function whoAsks(c: Context, services: Services): Promise<SignedIn | null> {
  const secret = sessionSecret(c);
  if (secret === null) return null;
  const tokenHash = await hashSecret(secret);
  const person = await services.programme.personOfLogin(tokenHash, isoNow(services));
  return person ? { person, tokenHash } : null;
}

/** Who is asking; refuses the request when nobody is signed in. */
export async function needPerson(c: Context<ApiEnv>, services: Services): Promise<SignedIn> {
  const asking = await whoAsks(c, services);
  if (!asking) throw new ApiError("not-signed-in", "Please open your invitation link again.");
  return asking;
}

/** A new session secret with the login to keep for it. */
export async function newLogin(services: Services) {
  const token = newSecret();
  const createdAt = isoNow(services);
  const expiresAt = new Date(services.now() + SESSION_SECONDS * 1000).toISOString();
  return { token, login: { tokenHash: await hashSecret(token), createdAt, expiresAt } };
}

/** `Lax`, so that a link in a mail opens signed in; other sites' requests are refused by their Origin. */
const cookieOptions = (services: Services) =>
  ({ httpOnly: true, sameSite: "Lax", secure: services.publicUrl().startsWith("https:") }) as const;

export function setSessionCookie(c: Context, services: Services, token: string): void {
  setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(services), path: "/", maxAge: SESSION_SECONDS });
}

export function clearSessionCookie(c: Context, services: Services): void {
  deleteCookie(c, SESSION_COOKIE, { ...cookieOptions(services), path: "/" });
}

export function setInviteCookie(c: Context, services: Services, secret: string): void {
  setCookie(c, INVITE_COOKIE, secret, { ...cookieOptions(services), path: INVITE_PATH, maxAge: INVITE_SECONDS });
}

export function clearInviteCookie(c: Context, services: Services): void {
  deleteCookie(c, INVITE_COOKIE, { ...cookieOptions(services), path: INVITE_PATH });
}

export const inviteCookie = (c: Context): string | undefined => getCookie(c, INVITE_COOKIE);
