import { createRoute } from "@hono/zod-openapi";
import {
  isPaused,
  liveDoneSchema,
  myLiveSchema,
  pauseTimer,
  resumeTimer,
  signalSchema,
  startTimer,
  stretchTimer,
  type Timer,
  type TimerCommand,
  timeLeft,
  timerCommandSchema,
} from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { liveDone, type NeedLive } from "../live/live-access.ts";
import { changeLivePart } from "../live/live-parts.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const boardParams = z.object({ id: z.string() });
const done = { 200: jsonAnswer(liveDoneSchema, "Done. Everybody reads it in the board's ledger.") };

const getLive = createRoute({
  method: "get",
  path: "/api/boards/{id}/live",
  summary: "The server's clock, and where my own dots are",
  request: { params: boardParams },
  responses: { 200: jsonAnswer(myLiveSchema, "What only I may know of working live.") },
});

const postTimer = createRoute({
  method: "post",
  path: "/api/boards/{id}/timer",
  summary: "Start, stretch, pause, resume or stop the shared timer",
  description: "Everybody on the board may stretch it, without asking. The rest is for those who may write.",
  request: { params: boardParams, ...jsonBody(timerCommandSchema) },
  responses: done,
});

const postSignal = createRoute({
  method: "post",
  path: "/api/boards/{id}/signals",
  summary: "Show everybody a yellow card (slower) or a red one (pause), without a name",
  description: "It is shown for a minute or two. A red card also pauses the timer. Nobody can learn who showed it.",
  request: { params: boardParams, ...jsonBody(signalSchema) },
  responses: done,
});

function applyToTimer(timer: Timer | null, command: TimerCommand, personId: string, now: number): Timer | null {
  if (command.do === "start") {
    if (timer && (isPaused(timer) || timeLeft(timer, now) > 0)) {
      throw new ApiError("changed", "A timer is on already. Stretch it, or stop it first.");
    }
    return startTimer(command.minutes, command.label, now);
  }
  // Two people may press stop at the same moment: the second one has what they wanted.
  if (command.do === "stop") return null;
  if (!timer) throw new ApiError("changed", "There is no timer any more.");
  switch (command.do) {
    case "stretch":
      return stretchTimer(timer, command.by, personId, now);
    case "pause":
      return pauseTimer(timer, now);
    case "resume":
      return resumeTimer(timer, now);
  }
}

export const liveRoutes = (services: Services, needLive: NeedLive) => {
  const { programme, boards } = services;
  return newRouter()
    .openapi(getLive, async (c) => {
      const { person, session } = await needBoard(c, services, c.req.valid("param").id, "read");
      const mine = await programme.dotsOfPerson(session.boardId, person.id);
      const dots = Object.fromEntries(Object.entries(mine).map(([voteId, of]) => [voteId, { ...of }]));
      return c.json({ now: services.now(), dots }, 200);
    })
    .openapi(postTimer, async (c) => {
      const command = c.req.valid("json");
      const { person, session } = await needLive(
        c,
        c.req.valid("param").id,
        command.do === "stretch" ? "talk" : "write",
      );
      const now = services.now();
      await changeLivePart(programme, session.boardId, "timer", (timer) =>
        applyToTimer(timer, command, person.id, now),
      );
      return c.json(await liveDone(services, session.boardId), 200);
    })
    .openapi(postSignal, async (c) => {
      const { session } = await needLive(c, c.req.valid("param").id, "talk");
      const { colour } = c.req.valid("json");
      const now = services.now();
      // From here on nobody knows any more who it was.
      if (colour === "red") {
        await changeLivePart(programme, session.boardId, "timer", (timer) => timer && pauseTimer(timer, now));
      }
      await boards.showSignal(session.boardId, colour);
      return c.json({ now }, 200);
    });
};
