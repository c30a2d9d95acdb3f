import { streamSSE } from "hono/streaming";
import { needStream } from "../access.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";
import type { StreamNews } from "../stream-news.ts";

/** A line that says nothing, so that whatever stands between does not close a silent connection. In milliseconds. */
const BEAT_MS = 20_000;
/** News that pile up for somebody who does not read are one: "ask for everything again". */
const MOST_WAITING = 200;

/** `GET /api/streams/:id/news`: server-sent events, each a {@link StreamNews} as JSON, for the curators of the stream. */
export const streamNewsRoutes = (services: Services) =>
  newRouter().get("/api/streams/:id/news", async (c) => {
    const { stream, person } = await needStream(c, services, c.req.param("id"));
    return streamSSE(c, async (out) => {
      const waiting: (StreamNews | null)[] = [];
      let wake: () => void = () => undefined;
      const stop = services.news.listen(stream.id, (news) => {
        if (waiting.length >= MOST_WAITING) waiting.splice(0, waiting.length, null);
        else waiting.push(news);
        wake();
      });
      const beat = setInterval(() => wake(), BEAT_MS);
      beat.unref();
      out.onAbort(() => wake());
      try {
        await out.writeSSE({ event: "ready", data: "" });
        while (!out.aborted && !out.closed) {
          if (waiting.length === 0) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          if (waiting.length === 0) {
            // Asked again at each beat: who no longer cares for the stream hears no more of it.
            if (!(await services.programme.curatesStream(stream.id, person.id))) return;
            await out.writeSSE({ event: "beat", data: "" });
          }
          for (const news of waiting.splice(0)) {
            await out.writeSSE(news ? { event: "news", data: JSON.stringify(news) } : { event: "ready", data: "" });
          }
        }
      } finally {
        clearInterval(beat);
        stop();
      }
    });
  });
