import type * as Y from "yjs";

/**
 * The part of a shared type that says who wrote what in it. Yjs keeps it to itself and types it all the same; whatever
 * asks whose hand something is goes through here.
 */
export interface Written {
  readonly _map: ReadonlyMap<string, Y.Item>;
  readonly _start: Y.Item | null;
}
