import {
  BRIEF_CSS,
  type Brief,
  type BriefPurpose,
  briefBodyHtml,
  briefToMarkdown,
  frabSchedule,
  layOut,
  nameOfSession,
  programmePage,
  type ScheduledBrief,
  schemaOrg,
} from "@openchair/brief";
import type { Language } from "@openchair/formats";
import type { Session, Stream } from "@openchair/programme";
import { type AsyncZippable, zip } from "fflate";
import { csvOf } from "../csv.ts";
import { ApiError } from "../errors.ts";
import type { Services } from "../services.ts";
import { BOARD_FILE_NAMES, boardPageOf, makeBoardFile } from "./board-files.ts";
import { type BriefFormat, makeBriefFile } from "./brief-files.ts";
import { briefOf } from "./brief-of.ts";

/** A stream's sessions with their briefs, in the order of the programme; those that are paused are only named. */
export interface ProgrammeInput {
  readonly stream: Stream;
  readonly sessions: readonly { readonly session: Session; readonly brief: Brief }[];
  /** Titles of sessions whose brief waits until their team has talked. */
  readonly paused: readonly string[];
}

/** By start, then in the order in which they were made; those without a start come last. */
const byStart = (a: Session, b: Session) =>
  (a.startsAt ?? "9") < (b.startsAt ?? "9") ? -1 : (a.startsAt ?? "9") > (b.startsAt ?? "9") ? 1 : 0;

/** The briefs of a whole stream as its boards are now. */
export async function programmeOf(services: Services, stream: Stream, language: Language): Promise<ProgrammeInput> {
  const sessions: { session: Session; brief: Brief }[] = [];
  const paused: string[] = [];
  for (const session of (await services.programme.sessionsOf(stream.id)).toSorted(byStart)) {
    const concerns = await services.programme.concernsOf(session.boardId);
    if (concerns.some(({ closedAt }) => closedAt === null)) paused.push(session.title);
    else sessions.push({ session, brief: await briefOf(services, session, language) });
  }
  return { stream, sessions, paused };
}

const scheduled = (services: Services, { sessions }: ProgrammeInput): ScheduledBrief[] =>
  sessions.map(({ session, brief }) => ({
    id: session.id,
    brief,
    url: `${services.publicUrl()}/boards/${session.boardId}`,
  }));

const factsOf = (services: Services, { stream }: ProgrammeInput) => ({
  title: stream.title,
  edition: stream.edition,
  url: `${services.publicUrl()}/streams/${stream.id}`,
  timeZone: stream.timeZone,
});

const pretty = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** One row for each session, for a spreadsheet. */
export function programmeCsv({ sessions }: ProgrammeInput): string {
  const head = [
    "Title",
    "In one line",
    "For the programme",
    "Start",
    "Minutes",
    "Room",
    "Format",
    "Size",
    "For",
    "People",
  ];
  const rows = sessions.map(({ brief }) => [
    brief.title.text,
    brief.pitch.text,
    brief.abstract.text,
    brief.facts.startsAt,
    brief.facts.minutes,
    brief.facts.room,
    brief.format.text,
    brief.facts.expected,
    brief.audience.text,
    brief.people.list
      .filter(({ seat }) => seat === "co-chair")
      .map(({ name }) => name)
      .join(", "),
  ]);
  return csvOf([head, ...rows]);
}

/** The whole programme in one page or one Markdown file. */
export function programmeHtml(
  services: Services,
  { stream, sessions, paused }: ProgrammeInput,
  purpose: BriefPurpose,
  language: Language,
): string {
  return programmePage({
    language,
    title: [stream.title, stream.edition].filter((words) => words !== "").join(", "),
    css: `${services.briefFontCss}\n${BRIEF_CSS}`,
    bodies: sessions.map(({ brief }) => briefBodyHtml(layOut(brief, purpose), { headingLevel: 2 })),
    paused,
  });
}
export const programmeMarkdown = ({ sessions }: ProgrammeInput, purpose: BriefPurpose): string =>
  sessions
    .map(({ brief }) => briefToMarkdown(brief, layOut(brief, purpose)).replace(/^---\n.*?\n---\n\n/s, ""))
    .join("\n");

export const programmeSchedule = (services: Services, input: ProgrammeInput): string =>
  pretty(frabSchedule(factsOf(services, input), scheduled(services, input)));
export const programmeJsonLd = (services: Services, input: ProgrammeInput): string =>
  pretty(schemaOrg(factsOf(services, input), scheduled(services, input)));

/** What each session has in the ZIP. */
const IN_ZIP: readonly (readonly [BriefPurpose, BriefFormat])[] = [
  ["chairs", "pdf"],
  ["chairs", "docx"],
  ["chairs", "html"],
  ["chairs", "md"],
  ["chairs", "json"],
  ["programme", "docx"],
  ["programme", "md"],
  ["attendees", "pdf"],
  ["attendees", "docx"],
];

const bytesOf = (file: string | Uint8Array) => (typeof file === "string" ? new TextEncoder().encode(file) : file);

/** Files that are packed already: to pack them once more takes time and saves nothing. */
const isPacked = (name: string) => /\.(?:pdf|docx|png)$/.test(name);

/** Others are waiting: one file takes some milliseconds, and there are a dozen for each session. */
const letOthersGoOn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Everything, in a folder for each session. A file that cannot be made is named in `missing.txt`: the others come all the same. */
export async function programmeZip(services: Services, input: ProgrammeInput): Promise<Uint8Array<ArrayBuffer>> {
  const files: AsyncZippable = {
    "programme.csv": bytesOf(programmeCsv(input)),
    "schedule.json": bytesOf(programmeSchedule(services, input)),
    "programme.jsonld": bytesOf(programmeJsonLd(services, input)),
  };
  if (input.paused.length > 0) files["waiting.txt"] = bytesOf(`Paused, talk first:\n${input.paused.join("\n")}\n`);
  const missing: string[] = [];
  const add = async (name: string, make: () => Promise<string | Uint8Array>) => {
    try {
      files[name] = [bytesOf(await make()), { level: isPacked(name) ? 0 : 6 }];
    } catch (error) {
      if (!(error instanceof ApiError && error.code === "not-made")) throw error;
      missing.push(name);
    }
    await letOthersGoOn();
  };
  for (const [at, { session, brief }] of input.sessions.entries()) {
    const folder = `${String(at + 1).padStart(2, "0")}-${nameOfSession(brief.title.text)}`;
    for (const [purpose, format] of IN_ZIP) {
      await add(`${folder}/${purpose}.${format}`, () => makeBriefFile(services, format, { brief, purpose, session }));
    }
    const page = await boardPageOf(services, session, brief.language);
    for (const name of BOARD_FILE_NAMES) {
      await add(`${folder}/${name}`, () => makeBoardFile(services, name, page, "oneOfMany"));
    }
  }
  if (missing.length > 0) {
    files["missing.txt"] = bytesOf(`These files could not be made. All others are here:\n${missing.join("\n")}\n`);
  }
  return new Promise((resolve, reject) => {
    zip(files, { level: 6, mtime: new Date(services.now()) }, (error, data) =>
      error ? reject(error) : resolve(new Uint8Array(data)),
    );
  });
}
