import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { expect, it } from "vitest";
import { limitHalfOpen } from "./half-open.ts";

it("a crowd that never finishes asking does not keep others out, nor cut off who has asked", async () => {
  const server = createServer((_request, response) => response.end("here"));
  limitHalfOpen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const open: Socket[] = [];
  let cut = 0;
  const dial = async (head: string) => {
    const socket = connect(port, "127.0.0.1");
    open.push(socket);
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write(head);
    return socket;
  };
  const innocent = await dial("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  await new Promise((resolve) => innocent.once("data", resolve));
  for (let i = 0; i < 1200; i++) {
    const socket = await dial("GET / HTTP/1.1\r\nHost");
    socket.once("close", () => {
      cut += 1;
    });
  }
  await expect.poll(() => cut).toBeGreaterThanOrEqual(1200 - 1024);
  expect(innocent.destroyed).toBe(false);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
  for (const socket of open) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}, 30_000);
