import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The font's stylesheet with the font files inside, so that a brief stays one file and asks nobody for anything. */
export async function readBriefFontCss(): Promise<string> {
  const stylesheet = fileURLToPath(import.meta.resolve("@fontsource-variable/atkinson-hyperlegible-next/wght.css"));
  let css = await readFile(stylesheet, "utf8");
  for (const [address, file] of css.matchAll(/url\(\.\/([^)]+)\)/g)) {
    const font = await readFile(join(dirname(stylesheet), file ?? ""));
    css = css.replace(address, `url(data:font/woff2;base64,${font.toString("base64")})`);
  }
  return css;
}
