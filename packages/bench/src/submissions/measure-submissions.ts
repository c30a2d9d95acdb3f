import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { changed, opened } from "../browser/page-times.ts";
import { startChild } from "../relay/child.ts";

const MAIN = join(import.meta.dirname, "..", "..", "..", "..", "apps", "server", "src", "main.ts");
const THEMES = ["Care at home", "Power", "Failure", "Young leaders", "Told by patients"] as const;
/** One in so many comes from a country that few come from. */
const RARE = 97;
const WORDS = "We tried this on our ward and tell what we learned from it, with those it was about. ";

/** A plain list of so many proposals, some longer, some shorter, one with a word that no other has. */
export function proposals(count: number): string {
  return JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      id: at,
      title: at === count - 1 ? "A kingfisher on the ward" : `Proposal number ${at}`,
      description: WORDS.repeat(at % 24),
      themes: [THEMES[at % THEMES.length], THEMES[(at * 3 + 1) % THEMES.length]],
      speakers: ["Ana Lee", "Bo Berg"],
      country: at % RARE === 0 ? "Iceland" : ["Denmark", "Netherlands", "Kenya"][at % 3],
    })),
  );
}

/** A server with an empty stream, and somebody who cares for it. */
export interface SubmissionsHouse {
  readonly url: string;
  readonly token: string;
  readonly streamId: string;
  stop(): Promise<void>;
}

export async function openSubmissionsHouse(): Promise<SubmissionsHouse> {
  const folder = await mkdtemp(join(tmpdir(), "openchair-submissions-"));
  const env = { OPENCHAIR_DATA: folder, PORT: "0", OPENCHAIR_URL: "", NODE_ENV: "production" };
  const child = startChild(MAIN, env);
  const link = await child.line((line) => /^Curator link: (\S+)$/.exec(line)?.[1] ?? null);
  const url = new URL(link).origin;
  const post = async (path: string, body: object, token = "") => {
    const headers = {
      "content-type": "application/json",
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    };
    return (await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) })).json();
  };
  const { token } = await post("/api/join", { secret: link.split("/join/")[1], name: "Ana" });
  const { stream } = await post("/api/streams", { title: "A stream with many submissions" }, token);
  return {
    url,
    token: String(token),
    streamId: String(stream.id),
    async stop() {
      await child.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds, and how many came in. */
export interface ImportNumbers {
  readonly preview: number;
  readonly bringIn: number;
  readonly again: number;
  readonly came: number;
}

/** Looks at a list, brings it in, and brings it in once more, when nothing of it is new. */
export async function measureImport(house: SubmissionsHouse, list: string): Promise<ImportNumbers> {
  const send = async (query: string) => {
    const from = performance.now();
    const answer = await fetch(`${house.url}/api/streams/${house.streamId}/submissions/import${query}`, {
      method: "POST",
      headers: { authorization: `Bearer ${house.token}` },
      body: list,
    });
    const { added, known } = (await answer.json()) as { readonly added: number; readonly known: number };
    return { took: performance.now() - from, added, known };
  };
  const preview = await send("?preview=1");
  const bringIn = await send("");
  const again = await send("");
  if (preview.added !== bringIn.added || again.known !== bringIn.added) throw new Error("Not all came in.");
  return { preview: preview.took, bringIn: bringIn.took, again: again.took, came: bringIn.added };
}

/** Milliseconds until the page shows what was asked of it. */
export interface ChoosingNumbers {
  readonly opened: number;
  readonly list: number;
  readonly search: number;
  readonly filter: number;
  readonly board: number;
}

const ITEMS = ".submission";
/** How many the list draws at once. */
const DRAWN = 50;

/** Opens the list in a new browser profile, looks for one submission among all, filters by a theme, and shows the board. */
export async function measureChoosing(
  browser: Browser,
  house: SubmissionsHouse,
  count: number,
): Promise<ChoosingNumbers> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  try {
    await context.addCookies([{ name: "openchair_session", value: house.token, url: house.url }]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const stream = `${house.url}/streams/${house.streamId}`;
    const drawn = Math.min(DRAWN, count);
    const first = await opened(page, `${stream}/submissions`, ITEMS, drawn);
    const press = (tab: RegExp) => () => page.getByRole("navigation").getByRole("link", { name: tab }).click();
    await changed(page, ITEMS, press(/^Sessions/), (shown) => shown === 0);
    const list = await changed(page, ITEMS, press(/^Submissions/), (shown) => shown === drawn);
    const type = (words: string) => () => page.getByRole("searchbox").fill(words);
    const search = await changed(page, ITEMS, type("kingfisher"), (shown) => shown === 1);
    await changed(page, ITEMS, type(""), (shown) => shown === drawn);
    await changed(page, ITEMS, type("number 1"), (shown) => shown > 1);
    await changed(page, ITEMS, type(""), (shown) => shown === drawn);
    const country = page.getByLabel("Country", { exact: true });
    const filter = await changed(
      page,
      ITEMS,
      async () => void (await country.selectOption("Iceland")),
      (shown) => shown === Math.ceil(count / RARE),
    );
    await country.selectOption("");
    const board = await changed(
      page,
      ".column__item",
      () => page.getByRole("button", { name: "Board", exact: true }).click(),
      (shown) => shown > 0,
    );
    if (faults.length > 0) throw new Error(`The page complained: ${faults.join()}`);
    return { opened: first, list, search, filter, board };
  } finally {
    await context.close();
  }
}
