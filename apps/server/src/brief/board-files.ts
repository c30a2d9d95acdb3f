import { readBriefField, readCards, readComments, readRoom, readScene, readZones, roomChoice } from "@openchair/board";
import { type BoardPage, boardToMarkdown, briefRooms, makeBoardPage } from "@openchair/brief";
import type { Faces } from "@openchair/brief/faces";
import type { Language } from "@openchair/formats";
import type { Session } from "@openchair/programme";
import { ApiError } from "../errors.ts";
import type { Services } from "../services.ts";
import { pdfFonts } from "./brief-font.ts";
import { type Made, madeOrSaid } from "./made-or-said.ts";
import { openOnce } from "./open-once.ts";
import { painter } from "./painter.ts";

/** What others may see of a board, as it is now. */
export async function boardPageOf(services: Services, session: Session, language: Language): Promise<BoardPage> {
  const stream = await services.programme.stream(session.streamId);
  const page = await services.boards.read(session.boardId, (doc) =>
    makeBoardPage({
      scene: readScene(doc),
      cards: readCards(doc),
      zones: readZones(doc),
      commentsOn: readComments(doc).map(({ on }) => on),
      title: readBriefField(doc, "title"),
      session,
      streamTitle: stream?.title ?? "",
      now: new Date(services.now()),
      room: briefRooms(roomChoice(readRoom(doc), session.expected), language),
      language,
    }),
  );
  if (!page) throw new ApiError("not-found", "There is no such board.");
  return page;
}

/** What words are measured with. Only widths are asked of them, so all pictures share them. */
const faces = openOnce(async (): Promise<Faces> => {
  const [{ openFaces }, fonts] = await Promise.all([import("@openchair/brief/faces"), pdfFonts()]);
  return openFaces(fonts);
});

async function draw(page: BoardPage, fontCss: string) {
  const { boardPictureSvg } = await import("@openchair/brief/picture");
  return boardPictureSvg(page, { faces: await faces(), fontCss });
}

/**
 * How large a picture is painted against its own size: words stay sharp on paper and on fine screens. In an archive of many
 * it is its own size: to pack the pixels of one twice as large takes three times as long.
 */
const TIMES = { alone: 2, oneOfMany: 1 } as const;

/** The files that the board itself can be, by their addresses. */
export const BOARD_FILES = {
  "board.svg": {
    type: "image/svg+xml",
    make: async ({ briefFontCss }: Services, page: BoardPage) => (await draw(page, briefFontCss)).svg,
  },
  "board.png": {
    type: "image/png",
    make: async (_services: Services, page: BoardPage, how: keyof typeof TIMES) => {
      const [{ svg, width, height }, paint, { paintedWidth }] = await Promise.all([
        draw(page, ""),
        painter(),
        import("@openchair/brief/png"),
      ]);
      return paint(svg, paintedWidth(width, height, TIMES[how]));
    },
  },
  "outline.md": {
    type: "text/markdown; charset=utf-8",
    make: async (_services: Services, page: BoardPage) => boardToMarkdown(page),
  },
} as const;

export type BoardFile = keyof typeof BOARD_FILES;
export const BOARD_FILE_NAMES = Object.keys(BOARD_FILES) as BoardFile[];

/** A board as one file. Rejects with `not-made` where that fails. */
export const makeBoardFile = (
  services: Services,
  name: BoardFile,
  page: BoardPage,
  how: keyof typeof TIMES,
): Promise<Made> => madeOrSaid(services, () => BOARD_FILES[name].make(services, page, how));
