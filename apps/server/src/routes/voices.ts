import { createRoute } from "@hono/zod-openapi";
import { presenceOf, voiceBalanceSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";
import { balanceOf } from "../voices.ts";

const getVoices = createRoute({
  method: "get",
  path: "/api/boards/{id}/voices",
  summary: "How the board is shared among the voices: cards, words, comments, minutes. Never by person",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: jsonAnswer(voiceBalanceSchema, "Whole per cents that make 100, where there is anything.") },
});

export const voiceRoutes = (services: Services) =>
  newRouter().openapi(getVoices, async (c) => {
    const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
    const { boardId, streamId } = session;
    await services.boards.lookIfChanged(boardId);
    const read = async () => (await services.programme.wallOf(streamId, isoNow(services), boardId))[0];
    let row = await read();
    // What was kept by an older Open Chair has no contributions in it.
    if (!row?.digest?.contributions) {
      await services.boards.look(boardId);
      row = await read();
    }
    const balance = row && balanceOf(row);
    if (!row || !balance) throw new ApiError("not-found", "There is no such board.");
    const { overall, parts, quiet, show, even } = balance;
    const quietVoices = quiet.map((voice) => ({ voice, presence: presenceOf(voice, row) }));
    return c.json({ overall, parts, quiet: quietVoices, show, even }, 200);
  });
