import { expect, it, vi } from "vitest";
import { openOnce } from "./open-once.ts";

it("opens once for all who ask, and tries again after it failed", async () => {
  const open = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error("No such file"))
    .mockResolvedValue("open");
  const get = openOnce(open);
  expect(open).not.toHaveBeenCalled();
  const tries = await Promise.allSettled([get(), get()]);
  expect(tries.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await Promise.all([get(), get()])).toEqual(["open", "open"]);
  expect(open).toHaveBeenCalledTimes(2);
});
