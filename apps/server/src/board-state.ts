import { type ContentChange, contentChanges, type SignedContent, signedContent } from "@openchair/board";
import { type BoardState, may, readiness, type Session, type Signature } from "@openchair/programme";
import type { AuditEntry, StoredSignOff } from "@openchair/store/ports";
import type { BoardAccess } from "./access.ts";
import { noteDone } from "./audit.ts";
import { contentHash } from "./content-hash.ts";
import { ApiError } from "./errors.ts";
import type { Services } from "./services.ts";

/** What there is to sign on a board now, and its hash. */
export async function signableContent(services: Services, session: Session) {
  const content = await services.boards.read(session.boardId, (doc) => signedContent(doc, session));
  if (!content) throw new ApiError("not-found", "There is no such board.");
  return { content, hash: contentHash(content) };
}

export function changesSince(
  { hash, content }: StoredSignOff,
  now: { hash: string; content: SignedContent },
): ContentChange[] {
  return hash === now.hash ? [] : contentChanges(JSON.parse(content) as SignedContent, now.content);
}

/** Where a board stands, as far as whoever asks may know. */
export async function boardState(services: Services, access: BoardAccess): Promise<BoardState> {
  const { session, standing } = access;
  const { boardId } = session;
  const { programme } = services;
  const [now, concerns, signOffs, looks, published, curators] = await Promise.all([
    signableContent(services, session),
    programme.concernsOf(boardId),
    programme.signOffsOf(boardId),
    programme.looksOf(boardId),
    programme.publishedOf(boardId),
    programme.curatorsOf(session.streamId),
  ]);
  const names = new Map([...curators, ...session.people].map(({ id, name }) => [id, name]));
  const nameOf = async (id: string) => names.get(id) ?? (await programme.person(id))?.name ?? "";
  const seated = new Set(session.people.map(({ id }) => id));
  const openConcerns = concerns.filter(({ closedAt }) => closedAt === null).length;
  const stand = readiness({
    openConcerns,
    signatures: signOffs,
    hash: now.hash,
    publishedHash: published?.hash ?? null,
  });
  return {
    ...stand,
    signed: [...stand.signed],
    hash: now.hash,
    publishedAt: published?.at ?? null,
    concerns: await Promise.all(
      concerns.map(async ({ boardId: _board, closedBy: _by, ...concern }) => {
        const readable = may(standing, "concern") || (concern.shared && standing.curator);
        return {
          ...concern,
          raisedByName: await nameOf(concern.raisedBy),
          words: readable ? concern.words : null,
          closingWords: readable ? concern.closingWords : null,
          mayClose: concern.closedAt === null && mayCloseConcern(concern.raisedBy, access),
        };
      }),
    ),
    signatures: signOffs.map(
      (signOff): Signature => ({
        id: signOff.id,
        personId: signOff.personId,
        name: signOff.name,
        voices: [...signOff.voices],
        at: signOff.at,
        stands: signOff.hash === now.hash,
        changes: changesSince(signOff, now),
      }),
    ),
    looks: await Promise.all(
      looks.map(async ({ id, askedBy, askedAt, words, answeredBy, answeredAt, answer }) => ({
        id,
        askedByName: await nameOf(askedBy),
        from: seated.has(askedBy) ? ("team" as const) : ("curator" as const),
        askedAt,
        words,
        answeredByName: answeredBy === null ? null : await nameOf(answeredBy),
        answeredAt,
        answer,
        mayAnswer: answeredAt === null && may(standing, "look"),
      })),
    ),
  };
}

/**
 * After somebody did something that changes where a board stands: notes who did it, and tells everybody who looks at the
 * board or at the stream's wall.
 */
export async function doneOnBoard(
  services: Services,
  { session, person }: BoardAccess,
  action: string,
  about: AuditEntry["about"] = {},
): Promise<void> {
  const { streamId, boardId, title } = session;
  await noteDone(services, { streamId, boardId, personId: person.id, action, about: { session: title, ...about } });
  services.news.tell(streamId, { topic: "sessions", boardId });
  await services.boards.refreshLedger(boardId).catch(services.reportError);
}

/**
 * Only who raised a concern closes it. Once they have no seat any more, another co-chair with lived experience may: a board
 * must not stay stopped by somebody who has left.
 */
export function mayCloseConcern(raisedBy: string, { person, standing, session }: BoardAccess): boolean {
  if (raisedBy === person.id) return standing.seat !== null;
  return !session.people.some(({ id }) => id === raisedBy) && may(standing, "raise");
}

/** Refuses while a concern is open. */
export async function needTalk(services: Services, boardId: string, message: string): Promise<void> {
  const concerns = await services.programme.concernsOf(boardId);
  if (concerns.some(({ closedAt }) => closedAt === null)) throw new ApiError("paused", message);
}
