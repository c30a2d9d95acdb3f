import { nameOfSession } from "@openchair/brief";
import { needBoard } from "../access.ts";
import { needTalk } from "../board-state.ts";
import { BOARD_FILE_NAMES, BOARD_FILES, boardPageOf, makeBoardFile } from "../brief/board-files.ts";
import { newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";
import { fileHeaders, languageOf } from "./brief.ts";

/** A picture from this address is a picture, also when somebody opens it as a page: it starts and loads nothing. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; frame-ancestors 'none'";

/** The board itself as a picture, and as text. They wait as the brief does while the team has to talk first. */
export const boardFileRoutes = (services: Services) => {
  const router = newRouter();
  for (const name of BOARD_FILE_NAMES) {
    router.get(`/api/boards/:id/${name}`, async (c) => {
      const { session } = await needBoard(c, services, c.req.param("id"), "read");
      await needTalk(
        services,
        session.boardId,
        "Paused: talk first. The board's files wait until the concern is closed.",
      );
      const page = await boardPageOf(services, session, languageOf(c));
      const file = await makeBoardFile(services, name, page, "alone");
      fileHeaders(c, `${nameOfSession(page.title)}-${name}`);
      c.header("Content-Security-Policy", PICTURE_POLICY);
      return c.body(file, 200, { "Content-Type": BOARD_FILES[name].type });
    });
  }
  return router;
};
