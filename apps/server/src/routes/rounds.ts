import { createRoute } from "@hono/zod-openapi";
import {
  isInCircle,
  lookAtRoundSchema,
  myRoundSchema,
  newRoundSchema,
  ROUND_LIMITS,
  type Round,
  revealSchema,
  roundChangeSchema,
  roundsSchema,
  stepRound,
} from "@openchair/programme";
import { StoreError } from "@openchair/store";
import type { StoredRound } from "@openchair/store/ports";
import { z } from "zod";
import { type BoardAccess, needBoard } from "../access.ts";
import { doneOnBoard } from "../board-state.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { factsOf, partIn, peopleIn } from "../rounds/round-facts.ts";
import { isoNow, type Services } from "../services.ts";

const boardParam = z.object({ id: z.string() });
const roundParam = z.object({ id: z.string(), roundId: z.string() });
const answer = (words: string) => jsonAnswer(roundsSchema, words);
const DAY_MS = 24 * 60 * 60 * 1000;

const getRounds = createRoute({
  method: "get",
  path: "/api/boards/{id}/rounds",
  summary: "The quiet rounds of a board, with what I have written in them",
  request: { params: boardParam },
  responses: { 200: answer("Newest first. Nobody else's words are in it.") },
});

const postRound = createRoute({
  method: "post",
  path: "/api/boards/{id}/rounds",
  summary: "Start a quiet round: everybody writes in private until it is revealed",
  request: { params: boardParam, ...jsonBody(newRoundSchema) },
  responses: { 201: answer("It is open.") },
});

const patchRound = createRoute({
  method: "patch",
  path: "/api/boards/{id}/rounds/{roundId}",
  summary: "Put the deadline of a quiet round later",
  request: { params: roundParam, ...jsonBody(roundChangeSchema) },
  responses: { 200: answer("There is more time.") },
});

const patchMine = createRoute({
  method: "patch",
  path: "/api/boards/{id}/rounds/{roundId}/mine",
  summary: "Keep what I write in a quiet round; cards that are not named stay as they are",
  request: { params: roundParam, ...jsonBody(myRoundSchema) },
  responses: { 200: answer("Kept, for my eyes alone.") },
});

const deleteMine = createRoute({
  method: "delete",
  path: "/api/boards/{id}/rounds/{roundId}/mine",
  summary: "Throw away what I wrote in a quiet round and nobody has seen",
  request: { params: roundParam },
  responses: { 200: answer("It is gone.") },
});

const postReveal = createRoute({
  method: "post",
  path: "/api/boards/{id}/rounds/{roundId}/reveal",
  summary: "Reveal a quiet round: what everybody wrote becomes cards on the board",
  request: { params: roundParam, ...jsonBody(revealSchema) },
  responses: { 200: answer("The cards are on the board.") },
});

const postEnd = createRoute({
  method: "post",
  path: "/api/boards/{id}/rounds/{roundId}/end",
  summary: "End a quiet round without showing anything: everybody keeps their own words",
  request: { params: roundParam },
  responses: { 200: answer("It is over.") },
});

const postLook = createRoute({
  method: "post",
  path: "/api/boards/{id}/rounds/{roundId}/look",
  summary: "Come late: look at what was revealed, after adding what I wrote or without",
  request: { params: roundParam, ...jsonBody(lookAtRoundSchema) },
  responses: { 200: answer("The round is open to me.") },
});

/** The end of a round that ends at a time, as it is kept; null for others. It must lie ahead, and not too far. */
function deadlineOf(services: Services, deadline: string | undefined): string | null {
  if (deadline === undefined) return null;
  const at = Date.parse(deadline);
  const now = services.now();
  if (at <= now) throw new ApiError("invalid", "The deadline must lie ahead.", { deadline: "This time is over." });
  if (at > now + ROUND_LIMITS.deadlineDays * DAY_MS) {
    const why = `The deadline can be up to ${ROUND_LIMITS.deadlineDays} days ahead.`;
    throw new ApiError("invalid", why, { deadline: why });
  }
  return new Date(at).toISOString();
}

export const roundRoutes = (services: Services) => {
  const { programme, rounds } = services;

  async function needRound(access: BoardAccess, roundId: string): Promise<StoredRound> {
    const round = await programme.round(roundId);
    if (round?.boardId !== access.session.boardId) throw new ApiError("not-found", "There is no such quiet round.");
    return round;
  }

  function needIn(access: BoardAccess, { circle }: StoredRound): void {
    if (isInCircle(circle, access.standing.seat)) return;
    throw new ApiError("not-allowed", "This quiet round is for the co-chairs.");
  }

  async function seenBy({ person, standing }: BoardAccess, stored: StoredRound): Promise<Round> {
    const facts = await factsOf(programme, stored);
    const writing = await programme.writingOf(stored.id, person.id);
    return {
      ...facts,
      startedByName: (await programme.person(stored.startedBy))?.name ?? "",
      part: partIn(stored, standing, writing),
      mine: { cards: [...(writing?.cards ?? [])], done: writing?.done ?? false },
      maySteer: standing.seat === "co-chair" && !standing.closed,
    };
  }

  async function list(access: BoardAccess) {
    const stored = await programme.roundsOf(access.session.boardId);
    return { rounds: await Promise.all(stored.map((round) => seenBy(access, round))) };
  }

  async function revealWhenAllHave(round: StoredRound): Promise<void> {
    const { written, people } = await factsOf(programme, round);
    const step = stepRound(round, { type: "written", missing: people - written, people });
    // Their word is kept, whatever becomes of the reveal: what is cut short here is finished by the desk.
    if ("state" in step && step.state === "revealing") await rounds.reveal(round, null).catch(services.reportError);
  }

  /** Everybody on the board hears that something about its rounds is not as it was. */
  const tell = (boardId: string) => services.boards.refreshLedger(boardId).catch(services.reportError);

  return newRouter()
    .openapi(getRounds, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "read");
      c.header("Cache-Control", "private, no-store");
      return c.json(await list(access), 200);
    })
    .openapi(postRound, async (c) => {
      const access = await needBoard(c, services, c.req.valid("param").id, "round");
      const { deadline, ...wanted } = c.req.valid("json");
      const { boardId } = access.session;
      const stored = {
        ...wanted,
        id: crypto.randomUUID(),
        boardId,
        deadline: deadlineOf(services, deadline),
        startedBy: access.person.id,
        startedAt: isoNow(services),
      };
      await programme
        .addRound(stored, { open: ROUND_LIMITS.open, perBoard: ROUND_LIMITS.perBoard })
        .catch((error: unknown) => {
          if (!(error instanceof StoreError && error.code === "full")) throw error;
          throw new ApiError(
            "invalid",
            `Up to ${ROUND_LIMITS.open} quiet rounds can be open. Reveal or end one first.`,
          );
        });
      await doneOnBoard(services, access, "round.started");
      return c.json(await list(access), 201);
    })
    .openapi(patchRound, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "quiet");
      const round = await needRound(access, roundId);
      needIn(access, round);
      const deadline = deadlineOf(services, c.req.valid("json").deadline);
      if (deadline === null || !(await programme.extendRound(roundId, deadline))) {
        throw new ApiError("changed", "A deadline can only be put later, and only while its round is open.");
      }
      await tell(id);
      return c.json(await list(access), 200);
    })
    .openapi(patchMine, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "quiet");
      const round = await needRound(access, roundId);
      needIn(access, round);
      const { done, ...change } = c.req.valid("json");
      const before = await programme.writingOf(roundId, access.person.id);
      const said = done === undefined ? {} : { done };
      const writing = { ...change, ...said, personId: access.person.id, voices: access.standing.voices };
      const isKept = await programme.keepWriting(roundId, writing, ROUND_LIMITS.cards).catch((error: unknown) => {
        if (!(error instanceof StoreError && error.code === "full")) throw error;
        throw new ApiError("invalid", `You can write up to ${ROUND_LIMITS.cards} cards.`);
      });
      if (!isKept) throw new ApiError("changed", "This quiet round is over. What you had written before is kept.");
      // Not at every letter: that somebody is writing is nobody's business.
      if (round.state === "open" && done !== undefined && (before?.done ?? false) !== done) {
        await revealWhenAllHave(round);
        await tell(id);
      }
      return c.json(await list(access), 200);
    })
    .openapi(deleteMine, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "read");
      await needRound(access, roundId);
      await programme.dropWriting(roundId, access.person.id);
      await tell(id);
      return c.json(await list(access), 200);
    })
    .openapi(postReveal, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "round");
      const round = await needRound(access, roundId);
      const { written, people } = await factsOf(programme, round);
      const { anyway } = c.req.valid("json");
      const step = stepRound(round, { type: "reveal", missing: people - written, anyway });
      if ("refused" in step) throw new ApiError("changed", "This quiet round was ended: there is nothing to reveal.");
      if ("ask" in step) {
        const missing = String(step.missing);
        throw new ApiError("early", `${missing} of ${people} have not said that they have written.`, { missing });
      }
      await rounds.reveal(round, access.person.id);
      return c.json(await list(access), 200);
    })
    .openapi(postEnd, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "round");
      const round = await needRound(access, roundId);
      const people = (await peopleIn(programme, round)).length;
      const isFirst = await programme.endRound(roundId, { by: access.person.id, at: isoNow(services), people });
      if (isFirst) await doneOnBoard(services, access, "round.ended");
      const { state = "ended" } = (await programme.round(roundId)) ?? {};
      if (state !== "ended") throw new ApiError("changed", "This quiet round was revealed already.");
      return c.json(await list(access), 200);
    })
    .openapi(postLook, async (c) => {
      const { id, roundId } = c.req.valid("param");
      const access = await needBoard(c, services, id, "quiet");
      const round = await needRound(access, roundId);
      needIn(access, round);
      if (round.state !== "revealed") throw new ApiError("changed", "There is nothing to look at yet.");
      if (!c.req.valid("json").add) await programme.lookAtRound(roundId, access.person.id);
      else if (!(await rounds.join(round, access.person.id))) {
        throw new ApiError("invalid", "Please write something first, or choose to look without.");
      }
      return c.json(await list(access), 200);
    });
};
