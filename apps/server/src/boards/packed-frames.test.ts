import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { packFrames, socketOf, writeFrames } from "./packed-frames.ts";

describe("frames that go to many at once", () => {
  let http: Server;
  let sockets: WebSocketServer;
  let here: WebSocket;
  let there: WebSocket;
  beforeEach(async () => {
    http = createServer();
    sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const accepted = new Promise<WebSocket>((resolve) => sockets.once("connection", resolve));
    there = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
    here = await accepted;
    if (there.readyState !== there.OPEN) await new Promise((resolve) => there.once("open", resolve));
  });
  afterEach(async () => {
    there.terminate();
    here.terminate();
    await new Promise((resolve) => http.close(resolve));
  });

  const filled = (length: number) => new Uint8Array(length).map((_, i) => (i * 7) % 256);

  it("arrive as messages of their own, of every size, among those that are sent the usual way", async () => {
    const heard: Buffer[] = [];
    there.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) heard.push(data);
    });
    const sizes = [0, 1, 125, 126, 65_535, 65_536, 300_000];
    here.send(filled(3));
    writeFrames(here, packFrames(sizes.map(filled)));
    here.ping();
    here.send(filled(4));
    await expect.poll(() => heard.length).toBe(sizes.length + 2);
    expect(heard.map(({ length }) => length)).toEqual([3, ...sizes, 4]);
    expect(heard[7]?.equals(filled(300_000))).toBe(true);
  });

  // Should a new version of ws keep its socket elsewhere, this says so, and frames go the slower way.
  it("are written to the socket that ws keeps; without it they go the usual way", async () => {
    expect(socketOf(here)).toBeDefined();
    const sent: Uint8Array[] = [];
    const other = { send: (data: Uint8Array) => void sent.push(data) } as unknown as WebSocket;
    writeFrames(other, packFrames([filled(2), filled(5)]));
    expect(sent.map(({ length }) => length)).toEqual([2, 5]);
  });
});
