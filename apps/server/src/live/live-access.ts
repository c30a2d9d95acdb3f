import type { BoardAction } from "@openchair/programme";
import type { Context } from "hono";
import { type BoardAccess, needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { createMissLimit } from "../miss-limit.ts";
import type { ApiEnv, Services } from "../services.ts";

/** Commands a person may give in a minute: quick hands put ten dots and take them back again, many times over. */
const PER_MINUTE = 120;

export type NeedLive = (c: Context<ApiEnv>, boardId: string, action: BoardAction) => Promise<BoardAccess>;

/**
 * Who may do something live on a board; refuses whoever may not, or does too much at once. One count for all commands, so
 * that it does not say which of them somebody gave.
 */
export function createLiveAccess(services: Services): NeedLive {
  const commands = createMissLimit(PER_MINUTE, services.now);
  return async (c, boardId, action) => {
    const access = await needBoard(c, services, boardId, action);
    if (commands.blocked(access.person.id)) {
      throw new ApiError("too-many", "That was a lot at once. Please wait a minute.");
    }
    commands.miss(access.person.id);
    return access;
  };
}

/** After something was done live: everybody on the board reads it in the ledger. Gives the server's clock. */
export async function liveDone(services: Services, boardId: string): Promise<{ readonly now: number }> {
  await services.boards.refreshLedger(boardId).catch(services.reportError);
  return { now: services.now() };
}
