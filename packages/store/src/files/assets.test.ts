import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assetContract } from "../contract.ts";
import { openFileAssets } from "./assets.ts";

assetContract("files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "openchair-assets-"));
  return {
    open: async () => openFileAssets({ folder: join(folder, "assets") }),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});

describe("a folder of files", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-assets-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const png = (...values: number[]) => ({
    data: Uint8Array.from(values),
    extension: "png",
    limits: { files: 2, bytes: 1000 },
  });

  it("holds whole files only, and nothing outside the boards' own folders", async () => {
    const store = openFileAssets({ folder });
    const name = await store.add("a", png(1));
    await expect(store.add("../b", png(1))).rejects.toMatchObject({ code: "not-found" });
    expect(await readdir(folder, { recursive: true })).toEqual(["a", join("a", name)]);
    await store.close();
  });

  it("sweeps away what a killed process left half written, and does not count it", async () => {
    await mkdir(join(folder, "a"));
    await writeFile(join(folder, "a", ".half.part"), "half");
    const store = openFileAssets({ folder });
    const names = [await store.add("a", png(1)), await store.add("a", png(2))];
    expect((await readdir(join(folder, "a"))).sort()).toEqual(names.sort());
    await store.close();
  });

  it("says so when the disk does not take it, and takes the next one", async () => {
    await writeFile(join(folder, "a"), "a file where a folder should be");
    const store = openFileAssets({ folder });
    await expect(store.add("a", png(1))).rejects.toMatchObject({ name: "StoreError", code: "disk" });
    expect(await store.add("b", png(1))).toBeTruthy();
    await store.close();
  });
});
