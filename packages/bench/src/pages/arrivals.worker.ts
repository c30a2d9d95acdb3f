/** One message from elsewhere and when it comes, in milliseconds after the start. */
export interface Arrival {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * Posts each message by itself at its time, as a socket does: a busy page finds them waiting in a row. It sleeps on a
 * lock, because timers of a worker come 4 ms apart at best.
 */
addEventListener("message", ({ data }: MessageEvent<readonly Arrival[]>) => {
  const lock = new Int32Array(new SharedArrayBuffer(4));
  const started = performance.now();
  for (const { at, bytes } of data) {
    const wait = at - (performance.now() - started);
    if (wait > 0) Atomics.wait(lock, 0, 0, wait);
    postMessage(bytes);
  }
  postMessage(null);
});
