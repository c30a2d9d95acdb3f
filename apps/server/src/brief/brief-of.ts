import {
  readBriefFields,
  readCards,
  readConsents,
  readProvenance,
  readRoom,
  readThreads,
  roomChoice,
  signedContent,
} from "@openchair/board";
import { type Brief, briefRooms, makeBrief, type SignatureInput, type ThreadInput } from "@openchair/brief";
import type { Language } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { contentHash } from "../content-hash.ts";
import { ApiError } from "../errors.ts";
import type { Services } from "../services.ts";

/** The brief of a session as its board is now: with the threads of its stream, and the signatures that stand. */
export async function briefOf(services: Services, session: Session, language: Language): Promise<Brief> {
  const { programme } = services;
  const [stream, threads, signOffs] = await Promise.all([
    programme.stream(session.streamId),
    programme.threadsOf(session.streamId),
    programme.signOffsOf(session.boardId),
  ]);
  const brief = await services.boards.read(session.boardId, (doc) => {
    const hash = contentHash(signedContent(doc, session));
    const taken = new Map(readThreads(doc).map((thread) => [thread.id, thread.evidence.map(({ cardId }) => cardId)]));
    return makeBrief({
      cards: readCards(doc),
      fields: readBriefFields(doc),
      consents: readConsents(doc),
      provenance: readProvenance(doc),
      session,
      streamTitle: stream?.title ?? "",
      people: session.people,
      threads: threads.flatMap(({ id, title }): ThreadInput[] => {
        const cardIds = taken.get(id);
        return cardIds ? [{ title, cardIds }] : [];
      }),
      signatures: signOffs.filter((one): one is typeof one & SignatureInput => one.hash === hash),
      now: new Date(services.now()),
      room: briefRooms(roomChoice(readRoom(doc), session.expected), language),
      language,
    });
  });
  if (!brief) throw new ApiError("not-found", "There is no such board.");
  return brief;
}
