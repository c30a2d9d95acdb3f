import type { ThreadSession } from "@openchair/programme";
import type { Services } from "../services.ts";

/**
 * What the teams of a stream's sessions take up, in the order of the sessions, without opening a board. A board that was
 * never looked at says nothing yet; it is looked at soon, and who listens to the stream hears of it.
 */
export async function threadSessions(services: Services, streamId: string): Promise<ThreadSession[]> {
  const boards = await services.programme.threadsOfBoards(streamId);
  services.boards.lookSoon(boards.filter(({ threads }) => threads === null).map(({ boardId }) => boardId));
  return boards.map(({ boardId, title, threads }) => ({ boardId, title, threads: { ...threads } }));
}
