// What a relay cannot do without: each frame goes, as it came, to the others at the same address. Keeps and knows nothing.
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, skipUTF8Validation: true });
const rooms = new Map();
server.on("connection", (socket, { url }) => {
  const others = rooms.get(url) ?? new Set();
  rooms.set(url, others.add(socket));
  socket.on("message", (data) => {
    for (const other of others) if (other !== socket) other.send(data, { binary: true });
  });
  socket.on("close", () => others.delete(socket));
});
server.on("listening", () => process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`));
process.on("SIGTERM", () => process.exit(0));
