import { createRoute } from "@hono/zod-openapi";
import { readCards } from "@openchair/board";
import {
  type DotsFault,
  dotsFault,
  dotsSchema,
  LIMITS,
  liveDoneSchema,
  myLiveSchema,
  newVoteSchema,
} from "@openchair/programme";
import { z } from "zod";
import type { BoardAccess } from "../access.ts";
import { noteDone } from "../audit.ts";
import { ApiError } from "../errors.ts";
import { liveDone, type NeedLive } from "../live/live-access.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const voteParams = z.object({ id: z.string(), voteId: z.string() });

const postVote = createRoute({
  method: "post",
  path: "/api/boards/{id}/votes",
  summary: "Open a vote on some cards: each person has a few dots",
  request: { params: z.object({ id: z.string() }), ...jsonBody(newVoteSchema) },
  responses: { 201: jsonAnswer(z.object({ id: z.string(), now: z.int() }), "The vote is open.") },
});

const putDots = createRoute({
  method: "put",
  path: "/api/boards/{id}/votes/{voteId}/dots",
  summary: "Put my dots: all of them, in the place of those I had",
  description: "Until the vote is closed nobody but me can read where they are.",
  request: { params: voteParams, ...jsonBody(dotsSchema) },
  responses: { 200: jsonAnswer(myLiveSchema, "Where my dots are now.") },
});

const closeVote = createRoute({
  method: "post",
  path: "/api/boards/{id}/votes/{voteId}/close",
  summary: "Close a vote: from now on everybody sees how many dots each card has",
  request: { params: voteParams },
  responses: { 200: jsonAnswer(liveDoneSchema, "The vote is closed.") },
});

const REFUSALS: Readonly<Record<DotsFault, string>> = {
  closed: "This vote is closed.",
  "unknown-card": "This card is not in the vote.",
  "too-many": "You have no dots left. Take one back first.",
};

export const voteRoutes = (services: Services, needLive: NeedLive) => {
  const { programme, boards } = services;
  const note = ({ session, person }: BoardAccess, action: string, question: string) => {
    const { streamId, boardId, title } = session;
    return noteDone(services, {
      streamId,
      boardId,
      personId: person.id,
      action,
      about: { session: title, title: question },
    });
  };
  async function voteOf(boardId: string, voteId: string) {
    const vote = (await programme.votesOf(boardId)).find(({ id }) => id === voteId);
    if (!vote) throw new ApiError("not-found", "This board has no such vote.");
    return vote;
  }
  return newRouter()
    .openapi(postVote, async (c) => {
      const access = await needLive(c, c.req.valid("param").id, "vote");
      const { boardId } = access.session;
      const wanted = c.req.valid("json");
      const cards = await boards.read(boardId, (doc) => new Set(readCards(doc).map(({ id }) => id)));
      if (!wanted.cardIds.every((id) => cards?.has(id))) {
        throw new ApiError("invalid", "One of these cards is not on the board any more. Please choose again.");
      }
      if ((await programme.votesOf(boardId)).length >= LIMITS.votesPerBoard) {
        throw new ApiError("invalid", `A board can have up to ${LIMITS.votesPerBoard} votes.`);
      }
      const vote = { ...wanted, id: crypto.randomUUID(), boardId };
      const opened = await programme.addVote({ ...vote, openedBy: access.person.id, openedAt: isoNow(services) });
      if (!opened) throw new ApiError("changed", "A vote is open already. Close it first.");
      await note(access, "vote.opened", wanted.question);
      return c.json({ id: vote.id, ...(await liveDone(services, boardId)) }, 201);
    })
    .openapi(putDots, async (c) => {
      const { id, voteId } = c.req.valid("param");
      const { person } = await needLive(c, id, "vote");
      const { dots } = c.req.valid("json");
      const fault = dotsFault(await voteOf(id, voteId), dots);
      if (fault) throw new ApiError(fault === "closed" ? "changed" : "invalid", REFUSALS[fault]);
      if (!(await programme.keepDots(voteId, person.id, dots))) throw new ApiError("changed", REFUSALS.closed);
      const { now } = await liveDone(services, id);
      const mine = await programme.dotsOfPerson(id, person.id);
      return c.json({ now, dots: { [voteId]: { ...mine[voteId] } } }, 200);
    })
    .openapi(closeVote, async (c) => {
      const { id, voteId } = c.req.valid("param");
      const access = await needLive(c, id, "vote");
      const vote = await voteOf(id, voteId);
      if (vote.openedBy !== access.person.id && access.standing.seat !== "co-chair") {
        throw new ApiError("not-allowed", "Only the co-chairs, and who opened this vote, can close it.");
      }
      if (!(await programme.closeVote(voteId, isoNow(services)))) throw new ApiError("changed", REFUSALS.closed);
      await note(access, "vote.closed", vote.question);
      return c.json(await liveDone(services, id), 200);
    });
};
