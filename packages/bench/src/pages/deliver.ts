import type { Arrival } from "./arrivals.worker.ts";

/** Lets messages arrive at their times, each as a task of its own. Resolves after the last one was taken in. */
export function deliver(arrivals: readonly Arrival[], take: (bytes: Uint8Array) => void): Promise<void> {
  const worker = new Worker(new URL("./arrivals.worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("message", ({ data }: MessageEvent<Uint8Array | null>) => {
      if (data) take(data);
      else {
        worker.terminate();
        resolve();
      }
    });
    worker.postMessage(arrivals);
  });
}

/** Resolves in the frame after the next one, when what was drawn until now is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Asks once a frame until the answer is yes; rejects with `what` after `timeoutMs`. */
export async function untilTrue(what: string, isTrue: () => boolean, timeoutMs = 120_000): Promise<void> {
  const started = performance.now();
  while (!isTrue()) {
    if (performance.now() - started > timeoutMs) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
