export { type Append, type RoomEffect, type RoomEvent, SERVER } from "./events.ts";
export { CLOSE_CODES, type CloseCode, LIMITS } from "./limits.ts";
export { connections, createRoom, type Room, type RoomHealth } from "./room.ts";
export { step } from "./step.ts";
