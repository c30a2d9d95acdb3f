import { createRoute } from "@hono/zod-openapi";
import { newsMailSchema, newsMailWishSchema } from "@openchair/programme";
import type { Context } from "hono";
import { html } from "hono/html";
import { needPerson } from "../auth.ts";
import { languageOf, mailWords } from "../mail/news-text.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

const path = "/api/me/news-mail";
const getMail = createRoute({
  method: "get",
  path,
  summary: "Whether I get news by e-mail, and where",
  responses: { 200: jsonAnswer(newsMailSchema, "What I asked for. Nobody else can read it.") },
});
const putMail = createRoute({
  method: "put",
  path,
  summary: "Ask for news by e-mail; a mail asks whether the address is mine",
  request: jsonBody(newsMailWishSchema),
  responses: { 200: jsonAnswer(newsMailSchema, "What I asked for.") },
});
const deleteMail = createRoute({
  method: "delete",
  path,
  summary: "No more news by e-mail; the address is deleted",
  responses: { 204: { description: "Done." } },
});

export const newsMailRoutes = (services: Services) => {
  const { newsMails } = services;
  return newRouter()
    .openapi(getMail, async (c) => {
      const { person } = await needPerson(c, services);
      return c.json(await newsMails.state(person.id), 200);
    })
    .openapi(putMail, async (c) => {
      const { person } = await needPerson(c, services);
      return c.json(await newsMails.ask(person.id, c.req.valid("json")), 200);
    })
    .openapi(deleteMail, async (c) => {
      const { person } = await needPerson(c, services);
      await newsMails.end(person.id);
      return c.body(null, 204);
    });
};

const STYLE = `:root{color-scheme:light dark}body{margin:0;background:#fbfaf7;color:#1f2430;font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.6rem;line-height:1.25}
button{min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:10px;background:#0b6e6e;color:#fff;font:inherit;font-weight:700;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 2px #1f2430}a{color:#0b6e6e}
@media(prefers-color-scheme:dark){body{background:#16191f;color:#eceae4}a{color:#6cc5c0}}`;

interface PageOf {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly button?: string;
}

/** One page that needs neither a login nor a script. */
function page(c: Context<ApiEnv>, { language, title, text, button }: PageOf, status: 200 | 404 = 200) {
  // A form on a page without a referrer is sent as if it came from nowhere, and such requests are refused.
  c.header("Referrer-Policy", "same-origin");
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.html(
    html`<!doctype html>
<html lang="${languageOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}: Open Chair</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${text}</p>${button ? html`<form method="post"><button type="submit">${button}</button></form>` : ""}<p><a href="/">Open Chair</a></p></main></body>
</html>`,
    status,
  );
}

/** A page that is asked in no language of ours, by a link that does nothing any more. */
const asked = (c: Context<ApiEnv>) => languageOf(c.req.header("accept-language")?.slice(0, 2) ?? "en");

/**
 * `/mail/confirm/<secret>` and `/mail/stop/<secret>`, the links in mails. Opening one changes nothing, since programs open
 * links too: the page has one button. Posting does it, from that button or from a mail program (RFC 8058).
 */
export const mailLinks = (services: Services, what: "confirm" | "stop") => {
  const { newsMails } = services;
  const gone = (c: Context<ApiEnv>) => {
    const language = asked(c);
    const { gone: title, goneLead: text } = mailWords(language).pages;
    return page(c, { language, title, text }, 404);
  };
  // Misses are not counted: mail programs of many people open their links from one address, and 256 bits are not guessed.
  const secretOf = (c: Context<ApiEnv>) => c.req.param("secret") ?? "";
  return {
    async show(c: Context<ApiEnv>) {
      const language = await newsMails.languageOf(what, secretOf(c));
      if (language === null) return gone(c);
      const { pages } = mailWords(language);
      return what === "stop"
        ? page(c, { language, title: pages.stopTitle, text: pages.stopLead, button: pages.stopButton })
        : page(c, { language, title: pages.confirmTitle, text: pages.confirmLead, button: pages.confirmButton });
    },
    async act(c: Context<ApiEnv>) {
      const secret = secretOf(c);
      const language = await newsMails.languageOf(what, secret);
      if (language === null || !(await newsMails[what](secret))) return gone(c);
      const { pages } = mailWords(language);
      return what === "stop"
        ? page(c, { language, title: pages.stopTitle, text: pages.stopped })
        : page(c, { language, title: pages.confirmTitle, text: pages.confirmed });
    },
  };
};
