import { LANGUAGES, VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import { LIMITS } from "./limits.ts";
import { SEATS, type Seat } from "./seats.ts";

/** What is wrong with a row of a pasted list. `unknown-word`: neither a voice nor a place nor a session. */
export interface InviteFault {
  readonly kind: "no-name" | "long-name" | "unknown-word" | "two-places" | "two-sessions" | "no-session";
  /** The words it is about; "" when there are none. */
  readonly words: string;
}

export interface InviteRow {
  /** Which line of the list it is, from 1. */
  readonly line: number;
  readonly name: string;
  readonly voices: readonly Voice[];
  readonly seat: Seat;
  readonly boardId: string | null;
  /** Empty when an invitation can be made of it. */
  readonly faults: readonly InviteFault[];
}

export interface InviteListOptions {
  readonly sessions: readonly { readonly boardId: string; readonly title: string }[];
  /** For rows that name no place. */
  readonly seat: Seat;
  /** For rows that name no session; null when each row has to. */
  readonly boardId: string | null;
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();

const VOICE_WORDS = new Map<string, Voice>(
  VOICES.flatMap((voice) =>
    [voice, ...LANGUAGES.map((language) => VOICE_NAMES[language][voice])].map((word) => [plain(word), voice] as const),
  ),
);

/** The names of places as the web app has them, in its languages. */
const SEAT_WORDS = new Map<string, Seat>([
  ...SEATS.map((seat) => [plain(seat), seat] as const),
  ["cochair", "co-chair"],
  ["medvært", "co-chair"],
  ["medevoorzitter", "co-chair"],
  ["bidragyder", "contributor"],
  ["bijdrager", "contributor"],
  ["observatør", "observer"],
  ["waarnemer", "observer"],
]);

const HEADINGS = new Set(["name", "navn", "naam"]);

/** The cells of one line. A cell in double quotes may hold the separator; two quotes in it are one. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? "";
    if (quoted && sign === '"' && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell].map((text) => text.replace(/\s+/g, " ").trim());
}

/** Spreadsheets paste tabs; files have semicolons or commas. Whichever comes first in that order is used. */
const separatorOf = (text: string) => ["\t", ";", ","].find((sign) => text.includes(sign)) ?? "\t";

/** The voices that a cell names, alone or joined by `+`, `/`, `&` or a comma; null when it holds anything else. */
function voicesIn(cell: string): Voice[] | null {
  const voices = cell.split(/[+/&,|]/).map((word) => VOICE_WORDS.get(plain(word)));
  return voices.every((voice) => voice !== undefined) ? voices : null;
}

function rowOf(cells: readonly string[], line: number, options: InviteListOptions): InviteRow {
  const [name = "", ...rest] = cells;
  const faults: InviteFault[] = [];
  const voices = new Set<Voice>();
  const seats = new Set<Seat>();
  const boards = new Set<string>();
  for (const cell of rest) {
    if (cell === "") continue;
    const seat = SEAT_WORDS.get(plain(cell));
    const said = voicesIn(cell);
    const meant = options.sessions.filter(({ title }) => plain(title) === plain(cell));
    if (seat) seats.add(seat);
    else if (said) for (const voice of said) voices.add(voice);
    else if (meant.length > 0) for (const { boardId } of meant) boards.add(boardId);
    else faults.push({ kind: "unknown-word", words: cell });
  }
  if (name === "") faults.push({ kind: "no-name", words: "" });
  if (name.length > LIMITS.personName) faults.push({ kind: "long-name", words: name });
  if (seats.size > 1) faults.push({ kind: "two-places", words: "" });
  if (boards.size > 1) faults.push({ kind: "two-sessions", words: "" });
  const boardId = [...boards][0] ?? options.boardId;
  if (boardId === null) faults.push({ kind: "no-session", words: "" });
  return {
    line,
    name,
    voices: VOICES.filter((voice) => voices.has(voice)),
    seat: [...seats][0] ?? options.seat,
    boardId,
    faults,
  };
}

/**
 * A pasted list of people to invite: a line each, the name first, then voices, place and session in any order, with tabs,
 * semicolons or commas between. A line of headings is left out, and so are empty lines. Nothing is guessed: a word that
 * is none of these is a fault of its row, and the other rows stand.
 */
export function readInviteList(text: string, options: InviteListOptions): InviteRow[] {
  const separator = separatorOf(text);
  return text
    .toWellFormed()
    .split(/\r\n?|\n/)
    .map((line, at) => ({ cells: cellsOf(line, separator), line: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .filter(({ cells }, at) => !(at === 0 && cells.length > 1 && HEADINGS.has(plain(cells[0] ?? ""))))
    .map(({ cells, line }) => rowOf(cells, line, options));
}
