import { StoreError } from "@openchair/store";
import type { Context } from "hono";
import { needBoard } from "../access.ts";
import { readPicture, typeOfName } from "../assets/picture.ts";
import { ApiError } from "../errors.ts";
import { newRouter } from "../openapi.ts";
import type { ApiEnv, Services } from "../services.ts";

const MIB = 1024 * 1024;
/** Largest picture that is taken, in bytes. */
export const PICTURE_BYTES = 10 * MIB;
/** Width times height of the largest picture: more can take a browser's memory away however small the file is. */
const PICTURE_PIXELS = 64 * 1024 * 1024;
/** What one board may hold. */
const BOARD_LIMITS = { files: 500, bytes: 200 * MIB } as const;

const NO_PICTURE = "Please send a picture.";
const WRONG_TYPE = "This is not a picture that a board can show. It can show PNG, JPEG, GIF, WebP and AVIF.";
const TOO_MANY_BYTES = "This picture is too big. Up to 10 MB can be sent at a time.";
const TOO_MANY_PIXELS = "This picture is too wide or too high. Please make it smaller and try again.";
const NO_ROOM = "There is no room for more pictures. A board can hold up to 500 pictures, 200 MB in all.";
const NO_SUCH = "There is no such picture on this board.";

/** A picture is shown as it is. Opened on its own it may do nothing at all. */
const PICTURE_POLICY = "default-src 'none'; sandbox";
/** Its name stands for its bytes, so it never changes; but it is for people with a seat, not for what lies between. */
const KEPT_BY_BROWSERS = "private, max-age=31536000, immutable";

/** The picture: the `file` of a form, or else the whole body. */
async function pictureOf(c: Context<ApiEnv>): Promise<Uint8Array> {
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) {
    return new Uint8Array(await c.req.arrayBuffer());
  }
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const file = form["file"];
  if (!(file instanceof File)) throw new ApiError("invalid", NO_PICTURE, { file: NO_PICTURE });
  return new Uint8Array(await file.arrayBuffer());
}

/** Looks at what was sent; refuses what is not a picture, or too large a one. */
function checked(data: Uint8Array) {
  if (data.length === 0) throw new ApiError("invalid", NO_PICTURE, { file: NO_PICTURE });
  if (data.length > PICTURE_BYTES) throw new ApiError("too-large", TOO_MANY_BYTES);
  const picture = readPicture(data);
  if (!picture) throw new ApiError("not-a-picture", WRONG_TYPE);
  if (picture.w * picture.h > PICTURE_PIXELS) throw new ApiError("too-large", TOO_MANY_PIXELS);
  return picture;
}

export const assetRoutes = (services: Services) =>
  newRouter()
    .post("/api/boards/:id/assets", async (c) => {
      const { session } = await needBoard(c, services, c.req.param("id"), "write");
      const data = await pictureOf(c);
      const { extension, type, w, h } = checked(data);
      try {
        const name = await services.assets.add(session.boardId, { data, extension, limits: BOARD_LIMITS });
        const src = `/api/boards/${session.boardId}/assets/${name}`;
        return c.json({ src, type, bytes: data.length, w, h }, 201);
      } catch (error) {
        if (error instanceof StoreError && error.code === "full") throw new ApiError("no-room", NO_ROOM);
        throw error;
      }
    })
    .get("/api/boards/:id/assets/:name", async (c) => {
      const { session } = await needBoard(c, services, c.req.param("id"), "read");
      const name = c.req.param("name");
      const type = typeOfName(name);
      const data = type && (await services.assets.read(session.boardId, name));
      if (!data) throw new ApiError("not-found", NO_SUCH);
      c.header("Content-Security-Policy", PICTURE_POLICY);
      c.header("Cache-Control", KEPT_BY_BROWSERS);
      return c.body(data, 200, { "Content-Type": type });
    });
