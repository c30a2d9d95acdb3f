import { createRoute } from "@hono/zod-openapi";
import { seatSchema, voiceSchema } from "@openchair/programme";
import { z } from "zod";
import { whoAsks } from "../auth.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const meSchema = z.object({
  /** Null when nobody is signed in on this browser: a question with an answer, not a refusal. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** True when this person may create streams. */
  curator: z.boolean(),
  seats: z.array(
    z.object({
      boardId: z.string(),
      sessionTitle: z.string(),
      streamTitle: z.string(),
      seat: seatSchema,
      voices: z.array(voiceSchema),
    }),
  ),
});

const getMe = createRoute({
  method: "get",
  path: "/api/me",
  summary: "Who I am here, and where I have a seat",
  responses: { 200: jsonAnswer(meSchema, "You.") },
});

export const meRoutes = (services: Services) =>
  newRouter().openapi(getMe, async (c) => {
    const signedIn = await whoAsks(c, services);
    if (!signedIn) return c.json({ person: null, curator: false, seats: [] }, 200);
    const { person } = signedIn;
    const seats = await services.programme.seatsOf(person.id);
    return c.json(
      {
        person: { id: person.id, name: person.name },
        curator: person.curator,
        seats: seats.map((seat) => ({ ...seat, voices: [...seat.voices] })),
      },
      200,
    );
  });
