export { type Append, type RoomEffect, type RoomEvent, SERVER, type Send } from "./events.ts";
export { MARK } from "./frames.ts";
export { CLOSE_CODES, type CloseCode, LIMITS } from "./limits.ts";
export { connections, createRoom, type Room, type RoomHealth } from "./room.ts";
export { step } from "./step.ts";
