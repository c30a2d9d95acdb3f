import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { quantile } from "../numbers.ts";
import { startChild } from "../relay/child.ts";
import { processorSeconds } from "../relay/processor.ts";
import { fillStream } from "../wall/fill-stream.ts";
import { finishedBoard } from "./finished-board.ts";

const MAIN = join(import.meta.dirname, "..", "..", "..", "..", "apps", "server", "src", "main.ts");

/** The files of a brief, with what each begins with when it is one. */
const FORMATS = {
  md: "---\n",
  html: "<!doctype html>",
  docx: "PK",
  odt: "PK",
  pdf: "%PDF-1.",
  json: "{",
  ics: "BEGIN:VCALENDAR",
} as const;
export type BriefFormat = keyof typeof FORMATS;
export const BRIEF_FORMATS = Object.keys(FORMATS) as BriefFormat[];

/** The files of the board itself. */
const BOARD_FILES = { "board.svg": "<svg", "board.png": "\ufffdPNG", "outline.md": "---\n" } as const;
export type BoardFile = keyof typeof BOARD_FILES;
export const BOARD_FILE_NAMES = Object.keys(BOARD_FILES) as BoardFile[];

/** What each session has in the programme's ZIP. */
const FILES_IN_FOLDER = 12;

/** A server with the sample, whose first board is finished, and a stream of finished boards. */
export interface BriefHouse {
  readonly url: string;
  readonly token: string;
  readonly boardId: string;
  readonly streamId: string;
  /** Processor time that the server has used so far, in milliseconds; NaN where the system does not tell. */
  processor(): number;
  /** Ends the server and starts it again, on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function openBriefHouse(sessions: number): Promise<BriefHouse> {
  const folder = await mkdtemp(join(tmpdir(), "openchair-brief-"));
  const { token, streamId } = await fillStream(folder, sessions, { boardOf: finishedBoard, agreed: true });
  const env = { OPENCHAIR_DATA: folder, PORT: "0", OPENCHAIR_URL: "", NODE_ENV: "production" };
  const start = async () => {
    const child = startChild(MAIN, env);
    return { child, url: await child.line((line) => /^Open Chair is ready: (.*)$/.exec(line)?.[1] ?? null) };
  };
  let { child, url } = await start();
  const json = async (method: string, path: string) => {
    const answer = await fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const { stream } = (await json("POST", "/api/streams/sample")) as { readonly stream: { readonly id: string } };
  const sample = (await json("GET", `/api/streams/${stream.id}/sessions`)) as {
    readonly sessions: readonly { readonly boardId: string; readonly startsAt: string | null }[];
  };
  const finished = sample.sessions.find(({ startsAt }) => startsAt !== null);
  if (!finished) throw new Error("The sample has no board that is finished.");
  return {
    get url() {
      return url;
    },
    token,
    streamId,
    boardId: finished.boardId,
    processor: () => processorSeconds(child.pid) * 1000,
    async restart() {
      await child.end();
      ({ child, url } = await start());
    },
    async stop() {
      await child.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One file, from the request to its last byte. */
async function fileOf({ url, token }: BriefHouse, path: string): Promise<{ took: number; data: Uint8Array }> {
  const from = performance.now();
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const data = new Uint8Array(await answer.arrayBuffer());
  const took = performance.now() - from;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${new TextDecoder().decode(data)}`);
  return { took, data };
}

async function checkedFile(house: BriefHouse, name: string, begins: string): Promise<{ took: number; bytes: number }> {
  const { took, data } = await fileOf(house, `/api/boards/${house.boardId}/${name}`);
  const begun = new TextDecoder().decode(data.subarray(0, begins.length));
  if (begun !== begins) throw new Error(`${name} begins with “${begun}”.`);
  return { took, bytes: data.length };
}

const briefFile = (house: BriefHouse, format: BriefFormat) =>
  checkedFile(house, `brief.${format}?for=chairs`, FORMATS[format]);

/** Milliseconds; of a file, how long it is too. */
export interface FileNumbers {
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

/** How long the seven files of one brief take when they are asked for one after the other. */
export async function measureAll(house: BriefHouse): Promise<number> {
  const from = performance.now();
  for (const format of BRIEF_FORMATS) await briefFile(house, format);
  return performance.now() - from;
}

/** How long one kind of file takes, so many times. */
export const measureFormat = (house: BriefHouse, format: BriefFormat, times: number): Promise<FileNumbers> =>
  measured(() => briefFile(house, format), times);

/** The same of a file of the board itself. */
export const measureBoardFile = (house: BriefHouse, name: BoardFile, times: number): Promise<FileNumbers> =>
  measured(() => checkedFile(house, name, BOARD_FILES[name]), times);

async function measured(make: () => Promise<{ took: number; bytes: number }>, times: number): Promise<FileNumbers> {
  const took: number[] = [];
  let bytes = 0;
  for (let nth = 0; nth < times; nth++) {
    const file = await make();
    took.push(file.took);
    bytes = file.bytes;
  }
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), bytes };
}

export interface ProgrammeNumbers {
  readonly took: number;
  readonly bytes: number;
  readonly folders: number;
}

/** How long the ZIP of a whole programme takes. Throws when a session's folder lacks a file. */
export async function measureProgramme(house: BriefHouse): Promise<ProgrammeNumbers> {
  const { took, data } = await fileOf(house, `/api/streams/${house.streamId}/programme.zip`);
  const folders = new Map<string, number>();
  for (const [name, file] of Object.entries(unzipSync(data))) {
    const [folder, inside] = name.split("/");
    if (folder === undefined || inside === undefined) continue;
    if (file.length === 0) throw new Error(`${name} is empty.`);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  for (const [folder, files] of folders) {
    if (files !== FILES_IN_FOLDER) throw new Error(`${folder} has ${files} files of ${FILES_IN_FOLDER}.`);
  }
  return { took, bytes: data.length, folders: folders.size };
}
