import * as Y from "yjs";
import { Malformed } from "./frames.ts";
import { LIMITS } from "./limits.ts";

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/**
 * Refuses what a board never holds and what yjs could take in but not give out again: values that lie too deep in each
 * other (it reads JSON in a loop and writes it by recursion), and documents inside the document (each costs as much as
 * a whole board, and nobody would look into it). Throws {@link Malformed}.
 */
export function checkContents(fresh: readonly Struct[]): void {
  for (const struct of fresh) {
    if (!(struct instanceof Y.Item)) continue;
    const { content } = struct;
    if (content instanceof Y.ContentDoc) throw new Malformed("The change holds a document of its own.");
    if (tooDeep(valuesIn(content))) throw new Malformed("The change nests too deep.");
  }
}

function valuesIn(content: Y.Item["content"]): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentFormat ? [content.value] : [];
}

const isTower = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Uint8Array);

/** Goes down floor by floor, in a loop: the tower is as high as the sender likes. */
function tooDeep(values: readonly unknown[]): boolean {
  let floor = values.filter(isTower);
  for (let depth = 1; floor.length > 0; depth++) {
    if (depth > LIMITS.nesting) return true;
    floor = floor.flatMap((value) => Object.values(value).filter(isTower));
  }
  return false;
}
