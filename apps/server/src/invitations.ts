import type { Invite, NewInvite } from "@openchair/programme";
import type { NewStoredInvite, Person, StoredInvite } from "@openchair/store/ports";
import { noteDone } from "./audit.ts";
import { ApiError } from "./errors.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { isoNow, type Services } from "./services.ts";

export function inviteState(invite: StoredInvite, now: string): Invite["state"] {
  if (invite.revokedAt !== null) return "revoked";
  if (invite.personId !== null) return "joined";
  return invite.expiresAt !== null && invite.expiresAt <= now ? "expired" : "open";
}

/** An invitation as it is listed: never with its secret, nor the hash of it. */
export function listedInvite(invite: StoredInvite, now: string): Invite {
  const { id, name, voices, createdAt, expiresAt, sentAt } = invite;
  return {
    id,
    name,
    voices: [...voices],
    seat: invite.seat ?? "observer",
    createdAt,
    expiresAt,
    sentAt,
    state: inviteState(invite, now),
  };
}

/** The end of a link as it is kept; refuses a moment that is past, because the link would never open. */
function endOf(expiresAt: string | null | undefined, now: string): string | null {
  if (expiresAt === null || expiresAt === undefined) return null;
  const end = new Date(expiresAt).toISOString();
  if (end > now) return end;
  const why = "This day is past: the link would never open.";
  throw new ApiError("invalid", why, { expiresAt: why });
}

/** What an invitation is to, beside the words that {@link NewInvite} has. */
export type InviteTo =
  | { readonly kind: "board"; readonly boardId: string; readonly personId?: string }
  | { readonly kind: "curator"; readonly streamId: string };

/** A new invitation, to be kept, with its link. The link is known here and nowhere else. */
export async function newInvitation(
  services: Services,
  by: Person,
  to: InviteTo,
  {
    name,
    voices,
    seat,
    expiresAt,
  }: Pick<NewInvite, "name" | "voices" | "expiresAt"> & { seat: NewInvite["seat"] | null },
): Promise<{ readonly stored: NewStoredInvite; readonly url: string }> {
  const secret = newSecret();
  const now = isoNow(services);
  const stored: NewStoredInvite = {
    boardId: null,
    ...to,
    id: crypto.randomUUID(),
    name: name ?? null,
    voices,
    seat,
    createdAt: now,
    expiresAt: endOf(expiresAt, now),
    secretHash: await hashSecret(secret),
    madeBy: by.id,
  };
  return { stored, url: `${services.publicUrl()}/join/${secret}` };
}

/** A stored invitation as it is read again right after it was kept. */
export const asKept = ({ secretHash: _hash, ...invite }: NewStoredInvite): StoredInvite => ({
  streamId: null,
  personId: null,
  madeBy: null,
  ...invite,
  revokedAt: null,
  sentAt: null,
});

/** How long the first link was to last, from now on. */
function againAsLong({ createdAt, expiresAt }: StoredInvite, now: string): string | null {
  if (expiresAt === null) return null;
  return new Date(Date.parse(now) + Date.parse(expiresAt) - Date.parse(createdAt)).toISOString();
}

interface Renewal {
  readonly invite: StoredInvite;
  readonly streamId: string;
  /** Null when a curator asks, who cares for the whole stream. */
  readonly onBoard: string | null;
  readonly by: Person;
  readonly expiresAt: string | null | undefined;
}

/**
 * Makes a new link for an invitation; the old one stops. For somebody who has joined it is a way back in as themselves,
 * so it is refused when that would open more than whoever asks may give: places of theirs elsewhere.
 */
export async function renewInvitation(services: Services, renewal: Renewal) {
  const { invite, streamId, onBoard, by } = renewal;
  if (invite.revokedAt !== null) {
    throw new ApiError("invite-revoked", "This invitation was taken back. Make a new one instead.");
  }
  const { personId } = invite;
  const mine = personId === by.id;
  // A link for somebody who has joined opens as that person: among equals nobody may make one for another, or they could
  // sign in their name.
  if (personId !== null && !mine && onBoard !== null) {
    throw new ApiError(
      "not-allowed",
      "They have come in already. If they lost their link, a curator can make a new one.",
    );
  }
  if (personId !== null && !mine && (await services.programme.hasPlacesBeyond(personId, streamId, onBoard))) {
    throw new ApiError(
      "not-allowed",
      "This person also has a place in another stream, which a new link would open too. They can use the link they have.",
    );
  }
  const now = isoNow(services);
  const secret = newSecret();
  const expiresAt = renewal.expiresAt === undefined ? againAsLong(invite, now) : endOf(renewal.expiresAt, now);
  await services.programme.renewInvite(invite.id, { secretHash: await hashSecret(secret), sentAt: now, expiresAt });
  await noteDone(services, {
    streamId,
    boardId: invite.boardId,
    personId: by.id,
    action: "invite.renewed",
    about: { name: invite.name },
  });
  const which = invite.boardId === null ? {} : { boardId: invite.boardId };
  services.news.tell(streamId, { topic: "people", ...which });
  return { invite: { ...invite, sentAt: now, expiresAt }, url: `${services.publicUrl()}/join/${secret}` };
}
