import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "../errors.ts";
import type { AssetStore, NewAsset } from "../ports.ts";

/** Only such ids and names become part of a path, so that none can lead out of the folder. */
const BOARD_ID = /^[A-Za-z0-9_-]{1,64}$/;
const NAME = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;
/** A file that is still being written. Left behind by a process that was killed, it is swept away at the next write. */
const PART = /^\..*\.part$/;

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

function toStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof StoreError || code === undefined) return error;
  if (code === "ENOSPC" || code === "EDQUOT") return new StoreError("full", "The disk is full.", error);
  return new StoreError("disk", `A picture could not be kept: ${String(code)}.`, error);
}

/** The names in a folder; none when it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes under another name first: nobody ever finds half a file under a name that stands for the whole. */
async function writeWhole(folder: string, name: string, data: Uint8Array): Promise<void> {
  const part = join(folder, `.${name}.${randomUUID()}.part`);
  let handle: FileHandle | undefined;
  try {
    handle = await open(part, "wx", 0o640);
    await handle.writeFile(data);
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(part, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Keeps the files of boards in `<folder>/<board id>/<name>`. The folders are made when they are needed. */
export function openFileAssets({ folder }: { readonly folder: string }): AssetStore {
  /** Board id → the last write for it: one at a time, so that two cannot both take the last free place. */
  const writing = new Map<string, Promise<unknown>>();
  let closed = false;

  function refuseWhenClosed(): void {
    if (closed) throw new StoreError("closed", "The store is closed.");
  }

  async function addNow(boardId: string, name: string, { data, limits }: NewAsset): Promise<string> {
    const home = join(folder, boardId);
    const names = await namesIn(home);
    for (const left of names.filter((file) => PART.test(file))) await rm(join(home, left), { force: true });
    if (names.includes(name)) return name;
    const files = names.filter((file) => NAME.test(file));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(home, file))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, data.length);
    if (files.length + 1 > limits.files || bytes > limits.bytes) {
      throw new StoreError("full", "This board has no room for more pictures.");
    }
    await mkdir(home, { recursive: true });
    await writeWhole(home, name, data);
    return name;
  }

  return {
    async add(boardId, asset) {
      refuseWhenClosed();
      // A copy: the caller may use their bytes for something else while these wait for their turn.
      const data = Uint8Array.from(asset.data);
      const name = `${createHash("sha256").update(data).digest("hex")}.${asset.extension}`;
      if (!BOARD_ID.test(boardId) || !NAME.test(name)) throw new StoreError("not-found", "There is no such board.");
      const before = writing.get(boardId) ?? Promise.resolve();
      const added = before
        .catch(() => undefined)
        .then(() => addNow(boardId, name, { ...asset, data }))
        .catch((error: unknown) => {
          throw toStoreError(error);
        });
      writing.set(boardId, added);
      try {
        return await added;
      } finally {
        if (writing.get(boardId) === added) writing.delete(boardId);
      }
    },
    async read(boardId, name) {
      refuseWhenClosed();
      if (!BOARD_ID.test(boardId) || !NAME.test(name)) return null;
      try {
        return new Uint8Array(await readFile(join(folder, boardId, name)));
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw toStoreError(error);
      }
    },
    async close() {
      closed = true;
      await Promise.allSettled(writing.values());
    },
  };
}
