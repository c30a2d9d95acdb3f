import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { openFileAssets, openSqliteStore } from "@openchair/store";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import { createApp } from "./app.ts";
import { createRooms, type Rooms } from "./boards/rooms.ts";
import { readBriefFontCss } from "./brief/brief-font.ts";
import { createVisits } from "./catch-up/visits.ts";
import type { Config } from "./config.ts";
import { firstCuratorLink } from "./curator-link.ts";
import { limitHalfOpen } from "./half-open.ts";
import { createBoardHistory } from "./history/board-history.ts";
import { createMailer } from "./mail/mailer.ts";
import { createNewsMails } from "./mail/news-mails.ts";
import { createMetrics } from "./metrics.ts";
import { createMissLimit } from "./miss-limit.ts";
import { createRoundDesk } from "./rounds/round-desk.ts";
import type { Services } from "./services.ts";
import { createNewsDesk, tellOfBoard } from "./stream-news.ts";

/** A server that is up. */
export interface Running {
  readonly url: string;
  /** The link to print, or null once somebody has joined as a curator. */
  readonly curatorLink: string | null;
  /** Puts everything on disk, closes every connection and lets go of the data folder. */
  stop(): Promise<void>;
}

/** Unknown secrets that one address may try in a minute. */
const GUESSES_PER_MINUTE = 30;
const TICK_MS = 5000;
/** How often is looked whether a quiet round is due, in milliseconds: nobody notices a second. */
const ROUNDS_MS = 1000;
/** The relay refuses frames above 8 MiB with a code that says so; beyond this the socket itself gives up. */
const MAX_FRAME_BYTES = 16 * 1024 * 1024;

/** How long whoever is still connected may take to say goodbye when the server stops, in milliseconds. */
const GOODBYE_MS = 3000;

/** Ends every connection of a server, also those that are WebSockets, which it no longer counts as its own. */
function cutterOf(server: Server): () => void {
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  return () => {
    for (const socket of connections) socket.destroy();
  };
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Starts a server. Rejects with a `StoreError` when the data folder cannot be used and with the system's own error
 * when the port cannot.
 */
export async function startServer(config: Config, log: Logger): Promise<Running> {
  const store = await openSqliteStore({ folder: config.dataFolder });
  const assets = openFileAssets({ folder: join(config.dataFolder, "assets") });
  const now = () => Date.now();
  const reportError = (error: unknown) => log.error(error);
  let url = config.publicUrl ?? "";
  const news = createNewsDesk();
  const history = createBoardHistory({
    versions: store.versions,
    read: (boardId, reader) => rooms.read(boardId, reader),
    date: now,
    reportError,
  });
  const visits = createVisits({ programme: store.programme, boards: () => rooms, date: now, reportError });
  const mailer = config.smtp && createMailer(config.smtp);
  const newsMails = createNewsMails({
    programme: store.programme,
    visits,
    mailer,
    publicUrl: () => url,
    date: now,
    reportError,
  });
  const rooms: Rooms = createRooms({
    log: store.boards,
    programme: store.programme,
    now: () => performance.now(),
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
    publicUrl: () => url,
    now,
    guesses: createMissLimit(GUESSES_PER_MINUTE, now),
    briefFontCss: await readBriefFontCss(),
    rounds,
    news,
    reportError,
  };
  const { metricsToken } = config;
  const metrics = metricsToken
    ? {
        figures: createMetrics({ relay: rooms.relay, boards: rooms.figures, log: () => store.boards.stats() }),
        token: metricsToken,
      }
    : null;
  const app = createApp({ services, rooms, log, metrics, web: config.webFolder });
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
    skipUTF8Validation: true,
    clientTracking: false,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets },
    serverOptions: {
      shouldUpgradeCallback({ headers, socket }) {
        halfOpen.hasAsked(socket);
        return headers.upgrade?.toLowerCase() === "websocket";
      },
    },
  }) as Server;
  const halfOpen = limitHalfOpen(server);
  const cutOff = cutterOf(server);
  let curatorLink: string | null;
  try {
    const port = await listen(server, config);
    url ||= `http://localhost:${port}`;
    curatorLink = await firstCuratorLink(store.programme, url, new Date(now()));
  } catch (error) {
    server.close();
    await assets.close();
    await store.close();
    throw error;
  }
  const ticking = setInterval(() => {
    void rooms.tick().then(history.tick).catch(reportError);
    void newsMails.tick().catch(reportError);
  }, TICK_MS);
  const rounding = setInterval(() => void rounds.tick(), ROUNDS_MS);
  void rounds.tick();

  async function stop(): Promise<void> {
    clearInterval(ticking);
    clearInterval(rounding);
    await newsMails.rest().catch(reportError);
    mailer?.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await rounds.close();
    await rooms.close();
    server.closeAllConnections();
    const late = setTimeout(cutOff, GOODBYE_MS);
    await closed;
    clearTimeout(late);
    await assets.close();
    await store.close();
  }
  let stopping: Promise<void> | null = null;
  return {
    url,
    curatorLink,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
