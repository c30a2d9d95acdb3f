export { type BoardConnection, type ConnectOptions, connectBoard } from "./connect.ts";
export { IndexedDbCopies } from "./copy/indexedDb.ts";
export type { CopyStore } from "./copy/port.ts";
export type { ConnectionStatus, CopyState, RefusalReason } from "./status.ts";
