import type { PictureFault, Pictures } from "@openchair/canvas";
import { useMemo } from "react";
import { api } from "../api/calls.ts";
import { asApiError } from "../api/errors.ts";

/** The server's reasons, as the canvas puts them into words. */
const FAULTS: Readonly<Record<string, PictureFault>> = {
  unreachable: "offline",
  "too-large": "too-large",
  "not-a-picture": "not-a-picture",
  "no-room": "no-room",
  "not-allowed": "not-allowed",
  "not-signed-in": "not-allowed",
};

/** The hash of what is in a picture, and its kind. */
const NAME = /^[0-9a-f]{64}\.[a-z]{3,4}$/;

/** Where the pictures of a board are kept: on the server that the board comes from, and nowhere else. */
export function usePictures(boardId: string): Pictures {
  return useMemo(() => {
    const home = `/api/boards/${boardId}/assets/`;
    return {
      async upload(picture, signal) {
        try {
          const { src } = await api.uploadPicture(boardId, picture, signal);
          return { ok: true, src };
        } catch (error) {
          if (signal.aborted) throw error;
          return { ok: false, why: FAULTS[asApiError(error).code] ?? "failed" };
        }
      },
      isOwn: (src) => src.startsWith(home) && NAME.test(src.slice(home.length)),
    };
  }, [boardId]);
}
