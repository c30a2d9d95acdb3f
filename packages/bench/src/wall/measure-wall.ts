import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { changed, opened } from "../browser/page-times.ts";
import { quantile } from "../numbers.ts";
import { type ServerChild, startChild } from "../relay/child.ts";
import { type FilledStream, fillStream } from "./fill-stream.ts";

const MAIN = join(import.meta.dirname, "..", "..", "..", "..", "apps", "server", "src", "main.ts");

/** A server with one stream of so many sessions, on a data folder of its own. */
export interface WallHouse extends FilledStream {
  readonly url: string;
  stop(): Promise<void>;
}

export async function openWallHouse(sessions: number): Promise<WallHouse> {
  const folder = await mkdtemp(join(tmpdir(), "openchair-wall-"));
  const filled = await fillStream(folder, sessions);
  const env = { OPENCHAIR_DATA: folder, PORT: "0", OPENCHAIR_URL: "", NODE_ENV: "production" };
  const child: ServerChild = startChild(MAIN, env);
  const url = await child.line((line) => /^Open Chair is ready: (.*)$/.exec(line)?.[1] ?? null);
  return {
    ...filled,
    url,
    async stop() {
      await child.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds from a request for the wall to the last byte of its answer, and how long the answer is. */
export interface AnswerNumbers {
  readonly sessions: number;
  readonly p50: number;
  readonly p95: number;
  readonly kilobytes: number;
}

export async function measureAnswers({ url, token, streamId }: WallHouse, times: number): Promise<AnswerNumbers> {
  const took: number[] = [];
  let text = "";
  // The first ones warm the server up, as others' requests do.
  for (let nth = -5; nth < times; nth++) {
    const from = performance.now();
    const answer = await fetch(`${url}/api/streams/${streamId}/wall`, {
      headers: { authorization: `Bearer ${token}` },
    });
    text = await answer.text();
    if (!answer.ok) throw new Error(`The wall answered ${answer.status}: ${text}`);
    if (nth >= 0) took.push(performance.now() - from);
  }
  const { sessions } = JSON.parse(text) as { readonly sessions: readonly unknown[] };
  return {
    sessions: sessions.length,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    kilobytes: new TextEncoder().encode(text).length / 1000,
  };
}

/** Milliseconds until a page shows what was asked of it. */
export interface PageNumbers {
  readonly tiles: number;
  readonly table: number;
  /** From a key pressed in the field to the sessions that are left, and from a choice of another order to that order. */
  readonly find: number;
  readonly only: number;
  readonly shown: number;
}

const TILES = ".wall-tile";
const ROWS = ".wall-table tbody tr";

/** Opens the wall as tiles and as a table in a new browser profile, and looks for one session among all. */
export async function measurePages(browser: Browser, house: WallHouse, sessions: number): Promise<PageNumbers> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  try {
    await context.addCookies([{ name: "openchair_session", value: house.token, url: house.url }]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const wall = `${house.url}/streams/${house.streamId}`;
    const tiles = await opened(page, wall, TILES, sessions);
    const table = await opened(page, `${wall}?look=table`, ROWS, sessions);
    const find = await changed(
      page,
      ROWS,
      () => page.getByRole("searchbox").fill(`session ${sessions - 1}`),
      (count) => count === 1,
    );
    await changed(
      page,
      ROWS,
      () => page.getByRole("searchbox").fill(""),
      (count) => count === sessions,
    );
    const only = await changed(
      page,
      ROWS,
      () => page.locator(".wall-figure--over").click(),
      (count) => count < sessions,
    );
    const shown = await page.locator(ROWS).count();
    if (faults.length > 0) throw new Error(`The page complained: ${faults.join()}`);
    return { tiles, table, find, only, shown };
  } finally {
    await context.close();
  }
}
