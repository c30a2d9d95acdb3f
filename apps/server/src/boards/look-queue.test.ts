import { StoreError } from "@openchair/store";
import { describe, expect, it } from "vitest";
import { createLookQueue } from "./look-queue.ts";

describe("boards that are to be looked at", () => {
  it("are looked at one after the other, each once, also those that come meanwhile", async () => {
    const looked: string[] = [];
    let atOnce = 0;
    const queue = createLookQueue(
      async (id) => {
        atOnce += 1;
        expect(atOnce).toBe(1);
        await Promise.resolve();
        looked.push(id);
        if (id === "a" && looked.length === 1) queue.soon(["d", "a"]);
        atOnce -= 1;
      },
      () => undefined,
    );
    queue.soon(["a", "b", "a"]);
    queue.soon(["b", "c"]);
    await expect.poll(() => looked).toEqual(["a", "b", "c", "d", "a"]);
  });

  it("goes on after a fault, says it, and is silent about a store that closes", async () => {
    const errors: unknown[] = [];
    const looked: string[] = [];
    const queue = createLookQueue(
      async (id) => {
        looked.push(id);
        if (id === "a") throw new Error("broken");
        if (id === "b") throw new StoreError("closed", "The server is closing.");
      },
      (error) => void errors.push(error),
    );
    queue.soon(["a", "b", "c"]);
    await expect.poll(() => looked).toEqual(["a", "b", "c"]);
    expect(errors).toEqual([new Error("broken")]);
    queue.soon([]);
    await queue.close();
  });
});
