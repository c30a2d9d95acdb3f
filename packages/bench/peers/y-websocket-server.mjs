// @y/websocket-server with its LevelDB persistence (YPERSISTENCE), behind the lines of its own src/server.js on a free port.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { setupWSConnection } from "@y/websocket-server/utils";

// The `ws` that it brings itself.
const require = createRequire(import.meta.resolve("@y/websocket-server/utils"));
const { Server } = require("ws");
const sockets = new Server({ noServer: true });
sockets.on("connection", setupWSConnection);
const server = createServer((_request, response) => response.end("okay"));
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit("connection", ws, request));
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`));
