import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewInvite } from "@openchair/programme";
import { openFileAssets, openSqliteStore } from "@openchair/store";
import { createApp } from "../app.ts";
import { createRooms, type Rooms } from "../boards/rooms.ts";
import { createVisits } from "../catch-up/visits.ts";
import { newCuratorLink } from "../curator-link.ts";
import { createBoardHistory } from "../history/board-history.ts";
import { createLog } from "../log.ts";
import type { Mailer, MailTo } from "../mail/mailer.ts";
import { createNewsMails } from "../mail/news-mails.ts";
import { createMetrics } from "../metrics.ts";
import { createMissLimit } from "../miss-limit.ts";
import { createRoundDesk } from "../rounds/round-desk.ts";
import type { Services } from "../services.ts";
import { createNewsDesk, tellOfBoard } from "../stream-news.ts";

export const METRICS_TOKEN = "a-token-for-the-operator";
export const PUBLIC_URL = "http://localhost:4400";

/** What came back: status, headers and, when there is any, the JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers by hand, as programs elsewhere will
  readonly body: any;
}

/** One person's hand on the API. */
export interface Hand {
  readonly token: string;
  readonly id: string;
  get(path: string): Promise<Answer>;
  /** Sends bytes and forms as they are, anything else as JSON. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
}

const secretOf = (url: string) => url.split("/join/")[1] ?? "";

/**
 * The whole app on a data folder of its own, without a port. `clock.now` is its clock, in milliseconds; `logged` holds
 * what went into its log.
 */
export async function createTestApp({ mailer: ownMailer }: { readonly mailer?: Mailer } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "openchair-app-"));
  const store = await openSqliteStore({ folder });
  const assets = openFileAssets({ folder: join(folder, "assets") });
  const clock = { now: Date.parse("2027-01-01T10:00:00Z") };
  const errors: unknown[] = [];
  const logged: string[] = [];
  const log = createLog("trace", { write: (line) => void logged.push(line) });
  const now = () => clock.now;
  const reportError = (error: unknown) => void errors.push(error);
  const news = createNewsDesk();
  const history = createBoardHistory({
    versions: store.versions,
    read: (boardId, reader) => rooms.read(boardId, reader),
    date: now,
    reportError,
  });
  const visits = createVisits({ programme: store.programme, boards: () => rooms, date: now, reportError });
  const mails: MailTo[] = [];
  const mailer = {
    /** What the mail server says to the next mails; null: it takes them. */
    fault: null as Error | null,
    async send(mail: MailTo) {
      if (mailer.fault) throw mailer.fault;
      mails.push(mail);
    },
    close: () => undefined,
  };
  const newsMails = createNewsMails({
    programme: store.programme,
    visits,
    mailer: ownMailer ?? mailer,
    publicUrl: () => PUBLIC_URL,
    date: now,
    reportError,
  });
  const rooms: Rooms = createRooms({
    log: store.boards,
    programme: store.programme,
    now,
    date: now,
    onLook: (streamId, boardId) => tellOfBoard(news, streamId, boardId),
    watchers: [history, visits],
    reportError,
  });
  const rounds = createRoundDesk({ programme: store.programme, boards: rooms, news, now, reportError });
  const services: Services = {
    programme: store.programme,
    boards: rooms,
    history,
    visits,
    newsMails,
    assets,
    publicUrl: () => PUBLIC_URL,
    now,
    guesses: createMissLimit(30, now),
    briefFontCss: "",
    rounds,
    news,
    reportError,
  };
  const app = createApp({
    services,
    rooms,
    log,
    metrics: {
      figures: createMetrics({ relay: rooms.relay, boards: rooms.figures, log: () => store.boards.stats() }),
      token: METRICS_TOKEN,
    },
    web: join(folder, "no-web"),
  });

  async function answer(path: string, init: RequestInit): Promise<Answer> {
    const response = await app.request(path, init);
    const type = response.headers.get("content-type") ?? "";
    // Events go on for ever: that they begin is the answer.
    if (type.startsWith("text/event-stream")) await response.body?.cancel();
    const text = response.bodyUsed ? "" : await response.text();
    const json = type.startsWith("application/json");
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }
  function hand(token: string, id = ""): Hand {
    const headers = token === "" ? {} : { authorization: `Bearer ${token}` };
    return {
      token,
      id,
      get: (path) => answer(path, { headers }),
      send: (method, path, body) =>
        body instanceof Uint8Array || body instanceof FormData
          ? answer(path, { method, headers, body: body as RequestInit["body"] & {} })
          : answer(path, {
              method,
              headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
              ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            }),
    };
  }
  const nobody = hand("");
  async function joinBy(url: string, name: string): Promise<Hand> {
    const joined = await nobody.send("POST", "/api/join", { secret: secretOf(url), name });
    return hand(joined.body.token, joined.body.person.id);
  }

  return {
    app,
    answer,
    nobody,
    hand,
    services,
    rooms,
    mails,
    mailer,
    clock,
    errors,
    log,
    logged,
    secretOf,
    joinBy,
    /** What the log has kept of a board. */
    load: (boardId: string) => store.boards.load(boardId),
    curatorLink: () => newCuratorLink(store.programme, PUBLIC_URL, new Date(clock.now)),
    async curator(name = "Cura"): Promise<Hand> {
      return joinBy(await newCuratorLink(store.programme, PUBLIC_URL, new Date(clock.now)), name);
    },
    /** A stream with one session, and its board. */
    async session(curator: Hand, title = "Leading") {
      const stream = (await curator.send("POST", "/api/streams", { title: "Stream" })).body.stream;
      const made = await curator.send("POST", `/api/streams/${stream.id}/sessions`, { title, minutes: 60 });
      return { streamId: String(stream.id), boardId: String(made.body.board.id) };
    },
    /** Somebody with a seat on a board, invited by `inviter`. */
    async seated(inviter: Hand, boardId: string, name: string, invite: Pick<NewInvite, "seat"> & Partial<NewInvite>) {
      const { body } = await inviter.send("POST", `/api/boards/${boardId}/invites`, invite);
      return { ...(await joinBy(body.url, name)), inviteId: String(body.invite.id), url: String(body.url) };
    },
    async close() {
      await rounds.close();
      await rooms.close();
      await assets.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;
