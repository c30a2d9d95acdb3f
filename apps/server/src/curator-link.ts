import type { ProgrammeStore } from "@openchair/store/ports";
import { hashSecret, newSecret } from "./secrets.ts";

/** A new link by which somebody becomes a curator. It works until it is revoked. */
export async function newCuratorLink(programme: ProgrammeStore, publicUrl: string, now: Date): Promise<string> {
  const secret = newSecret();
  await programme.addInvite({
    id: crypto.randomUUID(),
    kind: "curator",
    boardId: null,
    name: null,
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
  if (await programme.hasCurator()) return null;
  await programme.revokeUnusedCuratorInvites(now.toISOString());
  return newCuratorLink(programme, publicUrl, now);
}
