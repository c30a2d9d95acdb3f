import type { Person, ProgrammeStore } from "@openchair/store/ports";
import { hashSecret, newSecret } from "./secrets.ts";

/** A new link by which somebody becomes a curator, or by which `owner` comes back. It works until it is revoked. */
export async function newCuratorLink(
  programme: ProgrammeStore,
  publicUrl: string,
  now: Date,
  owner?: Person,
): Promise<string> {
  const secret = newSecret();
  await programme.addInvite({
    id: crypto.randomUUID(),
    kind: "curator",
    boardId: null,
    name: owner?.name ?? null,
    ...(owner ? { personId: owner.id } : {}),
    voices: [],
    seat: null,
    createdAt: now.toISOString(),
    expiresAt: null,
    secretHash: await hashSecret(secret),
  });
  return `${publicUrl}/join/${secret}`;
}

/**
 * The link to print at a start: one while no curator has joined, null afterwards. Those printed before and never used
 * stop working, so that an old terminal window does not stay a way in.
 */
export async function firstCuratorLink(
  programme: ProgrammeStore,
  publicUrl: string,
  now: Date,
): Promise<string | null> {
  if ((await programme.curators()).length > 0) return null;
  await programme.revokeUnusedCuratorInvites(now.toISOString());
  return newCuratorLink(programme, publicUrl, now);
}
