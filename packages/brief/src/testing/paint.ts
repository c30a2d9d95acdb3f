import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openPainter, WASM_FILE } from "../png/painter.ts";
import { FONTS } from "./fonts.ts";

/** Paints as the server does. */
export const paint = await openPainter({
  wasm: () => Promise.resolve(new Uint8Array(readFileSync(fileURLToPath(WASM_FILE)))),
  fonts: [...FONTS.regular, ...FONTS.bold],
});
