import { createRandom } from "@openchair/board/testing/random";
import type { BoardContent } from "./make-shapes.ts";
import { shuffled } from "./shuffled.ts";

/** What somebody else does to one shape. */
export type Change =
  | { readonly id: string; readonly what: "move"; readonly x: number; readonly y: number }
  | { readonly id: string; readonly what: "recolour"; readonly colour: string; readonly kind: string }
  | { readonly id: string; readonly what: "write"; readonly words: string };

/** Of ten changes seven are moves: that is what people do most on a board. */
const MIX = ["move", "move", "move", "recolour", "move", "move", "write", "move", "move", "recolour"] as const;

/**
 * `count` changes, each of a shape of its own, so that after all of them each can be looked up by itself. Arrows follow
 * what they are bound to and are left out.
 */
export function makeChanges({ records, words }: BoardContent, count: number, seed: number): Change[] {
  const random = createRandom(seed);
  const shapes = shuffled(
    records.filter(({ typeName, type }) => typeName === "shape" && type !== "arrow"),
    random,
  );
  if (shapes.length < count) throw new Error(`A board of ${shapes.length} shapes has no room for ${count} changes.`);
  return shapes.slice(0, count).map((shape, nth): Change => {
    const { id } = shape;
    const what = MIX[nth % MIX.length] ?? "move";
    const isNote = shape["type"] === "note" || shape["type"] === "card";
    if (what === "recolour" && isNote) return { id, what, colour: "light-red", kind: "material" };
    if (what === "write" && isNote) return { id, what, words: `${words.get(id) ?? ""}, and then some ${nth}` };
    const by = () => Math.round(20 + random() * 60);
    return { id, what: "move", x: Number(shape["x"]) + by(), y: Number(shape["y"]) + by() };
  });
}
