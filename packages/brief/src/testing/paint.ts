import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as zlib from "node:zlib";
import { openPainter, WASM_FILE } from "../png/painter.ts";
import { FONTS } from "./fonts.ts";

/** Paints as the server does. */
export const paint = await openPainter({
  wasm: () => Promise.resolve(new Uint8Array(readFileSync(fileURLToPath(WASM_FILE)))),
  fonts: FONTS,
  packer: zlib,
});
