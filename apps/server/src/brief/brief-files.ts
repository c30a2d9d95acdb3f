import {
  type Brief,
  type BriefDocument,
  type BriefPurpose,
  briefToHtml,
  briefToMarkdown,
  layOut,
} from "@openchair/brief";
import type { Paint } from "@openchair/brief/png";
import type { Session } from "@openchair/programme";
import { makeCalendar } from "../calendar.ts";
import type { Services } from "../services.ts";
import { pdfFonts } from "./brief-font.ts";
import { type Made, madeOrSaid } from "./made-or-said.ts";
import { painter } from "./painter.ts";

/** What a file is made from. */
export interface BriefFileInput {
  readonly brief: Brief;
  readonly document: BriefDocument;
  readonly purpose: BriefPurpose;
  readonly session: Session;
}

type Make = (services: Services, input: BriefFileInput) => Promise<Made> | Made;

/** Everything is read in large print by those who come; the others read at a desk. */
const isLarge = (purpose: BriefPurpose) => purpose === "attendees";

/** What paints drawings, for documents that have one. */
const paintFor = async ({ sections }: BriefDocument): Promise<{ paint?: Paint }> =>
  sections.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === "figure")) ? { paint: await painter() } : {};

/**
 * The files a brief can be, by their ending. What writes Word, OpenDocument and PDF is loaded when the first one is asked
 * for: a server that only relays boards never does.
 */
export const BRIEF_FILES = {
  md: {
    type: "text/markdown; charset=utf-8",
    make: (_services, { brief, document }) => briefToMarkdown(brief, document),
  },
  html: {
    type: "text/html; charset=utf-8",
    make: (services, { document }) => briefToHtml(document, { fontCss: services.briefFontCss }),
  },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    make: async (services, { document, purpose }) =>
      (await import("@openchair/brief/docx")).briefToDocx(document, {
        madeAt: new Date(services.now()),
        largeType: isLarge(purpose),
        ...(await paintFor(document)),
      }),
  },
  odt: {
    type: "application/vnd.oasis.opendocument.text",
    make: async (services, { document, purpose }) =>
      (await import("@openchair/brief/odt")).briefToOdt(document, {
        madeAt: new Date(services.now()),
        largeType: isLarge(purpose),
        ...(await paintFor(document)),
      }),
  },
  pdf: {
    type: "application/pdf",
    make: async (services, { document, purpose }) => {
      const { briefToPdf } = await import("@openchair/brief/pdf");
      const pdf = await briefToPdf(document, {
        fonts: await pdfFonts(),
        madeAt: new Date(services.now()),
        largeType: isLarge(purpose),
      });
      return new Uint8Array(pdf);
    },
  },
  json: {
    type: "application/json; charset=utf-8",
    make: async (services, { brief, document, purpose }) =>
      (await import("@openchair/brief/json")).briefToJson(
        brief,
        document,
        purpose,
        `${services.publicUrl()}/api/brief.schema.json`,
      ),
  },
  ics: {
    type: "text/calendar; charset=utf-8",
    make: async (services, { brief, session }) =>
      makeCalendar({
        name: brief.title.text,
        language: brief.language,
        days: [],
        sessions: [{ ...session, title: brief.title.text }],
        timeZone: (await services.programme.stream(session.streamId))?.timeZone ?? "",
        publicUrl: services.publicUrl(),
        now: new Date(services.now()),
      }),
  },
} as const satisfies Record<string, { readonly type: string; readonly make: Make }>;

export type BriefFormat = keyof typeof BRIEF_FILES;
export const BRIEF_FORMATS = Object.keys(BRIEF_FILES) as BriefFormat[];

/** A brief as one file. Rejects with `not-made` where that fails. */
export async function makeBriefFile(
  services: Services,
  format: BriefFormat,
  input: { readonly brief: Brief; readonly purpose: BriefPurpose; readonly session: Session },
): Promise<Made> {
  return madeOrSaid(services, () =>
    BRIEF_FILES[format].make(services, { ...input, document: layOut(input.brief, input.purpose) }),
  );
}
