import type { Context } from "hono";
import { needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import type { Made } from "../brief/made-or-said.ts";
import {
  type ProgrammeInput,
  programmeCsv,
  programmeHtml,
  programmeJsonLd,
  programmeMarkdown,
  programmeOf,
  programmeSchedule,
  programmeZip,
} from "../brief/programme-files.ts";
import { fileName } from "../csv.ts";
import { newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";
import { fileHeaders, languageOf, PAGE_POLICY, purposeOf } from "./brief.ts";

/** The whole programme of a stream as files, for its curators. Sessions that are paused are named, and left out. */
export const programmeFileRoutes = (services: Services) => {
  const router = newRouter();
  const route = (
    ending: string,
    type: string,
    make: (input: ProgrammeInput, c: Context<ApiEnv>) => Made | Promise<Made>,
  ) =>
    router.get(`/api/streams/:id/programme.${ending}`, async (c) => {
      const { stream, person } = await needStream(c, services, c.req.param("id"));
      const input = await programmeOf(services, stream, languageOf(c));
      const file = await make(input, c);
      const about = { file: `programme.${ending}`, count: input.sessions.length };
      await noteDone(services, {
        streamId: stream.id,
        boardId: null,
        personId: person.id,
        action: "programme.exported",
        about,
      });
      fileHeaders(c, `${fileName(stream.title, "programme")}.${ending}`);
      return c.body(file, 200, { "Content-Type": type });
    });
  route("zip", "application/zip", (input) => programmeZip(services, input));
  route("csv", "text/csv; charset=utf-8", programmeCsv);
  route("json", "application/json; charset=utf-8", (input) => programmeSchedule(services, input));
  route("jsonld", "application/ld+json; charset=utf-8", (input) => programmeJsonLd(services, input));
  route("md", "text/markdown; charset=utf-8", (input, c) => programmeMarkdown(input, purposeOf(c)));
  route("html", "text/html; charset=utf-8", (input, c) => {
    c.header("Content-Security-Policy", PAGE_POLICY);
    return programmeHtml(services, input, purposeOf(c), languageOf(c));
  });
  return router;
};
