import { upgradeWebSocket } from "@hono/node-server";
import { boardOfLedger } from "@openchair/board";
import { may } from "@openchair/programme";
import { CLOSE_CODES } from "@openchair/relay";
import { StoreError } from "@openchair/store";
import type { Context } from "hono";
import { WebSocket } from "ws";
import { whoAsks } from "./auth.ts";
import type { LiveBoard } from "./boards/live-board.ts";
import type { Rooms } from "./boards/rooms.ts";
import type { SocketOwner } from "./boards/sockets.ts";
import type { ApiEnv, Services } from "./services.ts";

type Admission =
  | { readonly board: LiveBoard; readonly owner: SocketOwner; readonly readOnly: boolean }
  | { readonly code: number; readonly reason: string };

const refused = {
  signedOut: { code: CLOSE_CODES.signedOut, reason: "Please open your invitation link again." },
  noSeat: { code: CLOSE_CODES.noSeat, reason: "You have no seat on this board." },
  notFound: { code: CLOSE_CODES.notFound, reason: "There is no such board." },
  storage: { code: CLOSE_CODES.storage, reason: "The board cannot be opened just now." },
  restart: { code: CLOSE_CODES.restart, reason: "Please connect again." },
} as const;

async function admit(c: Context<ApiEnv>, services: Services, rooms: Rooms): Promise<Admission> {
  const asking = await whoAsks(c, services);
  if (!asking) return refused.signedOut;
  const { person, tokenHash } = asking;
  const id = c.req.param("boardId") ?? "";
  const ledgerOf = boardOfLedger(id);
  const boardId = ledgerOf ?? id;
  const before = await services.programme.standing(boardId, person.id);
  if (!before) return refused.notFound;
  if (!may(before, "read")) return refused.noSeat;
  const board = await (ledgerOf === null ? rooms.open(boardId) : rooms.openLedger(boardId));
  if (!board) return refused.notFound;
  // Asked again, because a board may take a while to load.
  const standing = await services.programme.standing(boardId, person.id);
  if (!standing || !may(standing, "read")) return refused.noSeat;
  const readOnly = ledgerOf !== null || !may(standing, "write");
  return { board, owner: { personId: person.id, tokenHash }, readOnly };
}

/**
 * `/sync/<boardId>`, and `/sync/<boardId>.ledger`, which nobody but the server writes: the y-websocket protocol. Whoever is refused is let in and sent out again with a code, because a
 * browser never learns the status of a refused upgrade.
 */
export const syncRoute = (services: Services, rooms: Rooms) =>
  upgradeWebSocket(
    async (c) => {
      const admission = await admit(c, services, rooms).catch((error: unknown) => {
        if (error instanceof StoreError && error.code === "closed") return refused.restart;
        services.reportError(error);
        return refused.storage;
      });
      return {
        // Only `onOpen`: the helper would copy and wrap every message (relay.md §3.5).
        onOpen: (_event, { raw }) => {
          if (!(raw instanceof WebSocket)) return;
          if ("code" in admission) raw.close(admission.code, admission.reason);
          else if (admission.board.spent) raw.close(refused.restart.code, refused.restart.reason);
          else admission.board.connect(raw, admission.owner, admission.readOnly);
        },
      };
    },
    { onError: services.reportError },
  );
