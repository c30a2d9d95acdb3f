import type { Page } from "@playwright/test";

/** A file as a page gets it. */
export interface TestFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

/** Draws a picture in a browser: `type` as the browser calls it, noise so that it has some weight. */
export async function drawn(page: Page, name: string, type: string, w: number, h: number): Promise<TestFile> {
  const bytes = await page.evaluate(
    async ([type, w, h]) => {
      const canvas = document.createElement("canvas");
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext("2d");
      for (let i = 0; context && i < 400; i++) {
        context.fillStyle = `hsl(${i * 37}, 60%, 60%)`;
        context.fillRect((i * 53) % w, (i * 91) % h, w / 7, h / 9);
      }
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
    },
    [type, w, h] as const,
  );
  return { name, type, bytes };
}

/** The same JPEG with what a telephone writes beside it: the maker, and where it was taken. */
export function withPlace(jpeg: TestFile): TestFile {
  const words = "Exif\0\0MM\0*\0\0\0\x08GPSLatitude 55.6761 GPSLongitude 12.5683 Maker of telephones";
  const notes = [...words].map((letter) => letter.charCodeAt(0));
  const length = notes.length + 2;
  return {
    ...jpeg,
    bytes: [...jpeg.bytes.slice(0, 2), 0xff, 0xe1, length >> 8, length & 255, ...notes, ...jpeg.bytes.slice(2)],
  };
}

/** Pastes files, or drops them on a place of the canvas, as a browser does. */
export async function give(
  page: Page,
  how: "paste" | { readonly x: number; readonly y: number },
  files: readonly TestFile[],
) {
  await page.evaluate(
    ([how, files]) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      if (how === "paste") {
        document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
        return;
      }
      const options = { dataTransfer: data, clientX: how.x, clientY: how.y, bubbles: true, cancelable: true };
      document.querySelector(".tl-canvas")?.dispatchEvent(new DragEvent("drop", options));
    },
    [how, files] as const,
  );
}

interface TldrShape {
  readonly id: string;
  readonly type: string;
  readonly page?: number;
  readonly props: object;
}

/** A small tldraw file with some shapes on up to two pages. */
export function tldrFile(name: string, shapes: readonly TldrShape[], assets: readonly object[] = []): TestFile {
  const records = [
    { id: "document:document", typeName: "document", gridSize: 10, name: "", meta: {} },
    { id: "page:1", typeName: "page", name: "One", index: "a1", meta: {} },
    { id: "page:2", typeName: "page", name: "Two", index: "a2", meta: {} },
    ...assets,
    ...shapes.map(({ id, type, page = 1, props }, i) => ({
      id: `shape:${id}`,
      typeName: "shape",
      type,
      x: i * 250,
      y: 0,
      rotation: 0,
      index: `a${i + 1}`,
      parentId: `page:${page}`,
      isLocked: i === 0,
      opacity: 1,
      props,
      meta: {},
    })),
  ];
  const sequences = {
    "com.tldraw.store": 4,
    "com.tldraw.asset": 1,
    "com.tldraw.document": 2,
    "com.tldraw.page": 1,
    "com.tldraw.shape": 4,
    "com.tldraw.asset.image": 5,
    "com.tldraw.shape.geo": 10,
    "com.tldraw.shape.image": 5,
    "com.tldraw.shape.bookmark": 2,
    "com.tldraw.asset.bookmark": 2,
  };
  const json = JSON.stringify({ tldrawFileFormatVersion: 1, schema: { schemaVersion: 2, sequences }, records });
  return { name, type: "", bytes: [...new TextEncoder().encode(json)] };
}

export const geoProps = (richText: string) => ({
  w: 200,
  h: 120,
  geo: "rectangle",
  color: "blue",
  labelColor: "black",
  fill: "none",
  dash: "draw",
  size: "m",
  font: "draw",
  richText: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: richText }] }] },
  align: "middle",
  verticalAlign: "middle",
  growY: 0,
  url: "",
  scale: 1,
});
