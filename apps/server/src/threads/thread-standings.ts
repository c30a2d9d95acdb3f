import { threadsSummary } from "@openchair/board";
import type { ThreadSession } from "@openchair/programme";
import type { Services } from "../services.ts";

/** What the teams of a stream's sessions take up, in the order of the sessions. */
export async function threadSessions(services: Services, streamId: string): Promise<ThreadSession[]> {
  const sessions = await services.programme.sessionsOf(streamId);
  const list: ThreadSession[] = [];
  // One after the other: a board that is not in memory is loaded, and hundreds at once would crowd out the people.
  for (const { boardId, title } of sessions) {
    list.push({ boardId, title, threads: (await services.boards.read(boardId, threadsSummary)) ?? {} });
  }
  return list;
}
