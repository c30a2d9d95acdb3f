export { type BoardConnection, type ConnectOptions, connectBoard } from "./connect.ts";
export type { ConnectionStatus, RefusalReason } from "./status.ts";
