import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as zlib from "node:zlib";
import type { Paint } from "@openchair/brief/png";
import { pdfFonts } from "./brief-font.ts";
import { openOnce } from "./open-once.ts";

async function open(): Promise<Paint> {
  const [{ openPainter, WASM_FILE }, fonts] = await Promise.all([import("@openchair/brief/png"), pdfFonts()]);
  return openPainter({
    wasm: async () => new Uint8Array(await readFile(fileURLToPath(WASM_FILE))),
    fonts,
    packer: zlib,
  });
}

/** What paints pictures, opened when the first one is asked for. */
export const painter = openOnce(open);
