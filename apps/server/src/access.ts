import { type BoardAction, may, type Session, type Stream } from "@openchair/programme";
import type { BoardStanding, Person } from "@openchair/store/ports";
import type { Context } from "hono";
import { needPerson } from "./auth.ts";
import { ApiError } from "./errors.ts";
import type { ApiEnv, Services } from "./services.ts";

const REFUSALS: Record<BoardAction, string> = {
  read: "You have no seat on this board. Ask a co-chair for an invitation.",
  write: "You can read this board. To change it, ask a co-chair for another seat.",
  invite: "Only co-chairs and curators can invite people.",
  facts: "Only co-chairs and curators can change these facts.",
  look: "Only co-chairs and curators can ask for a look.",
  talk: "You have no seat on this board. Ask a co-chair for an invitation.",
  vote: "Only the co-chairs and contributors of this session vote.",
  sign: "Only the co-chairs of this session sign its brief, each for themselves.",
  raise: "Only a co-chair with lived experience can stop this board.",
  concern: "Only the co-chairs of this session can read this.",
  publish: "Only the curators of this stream can publish a brief.",
  quiet: "Only the team of this session writes in its quiet rounds.",
  round: "Only co-chairs start, reveal and end quiet rounds.",
  introduce: "Only co-chairs and contributors are introduced to the room.",
};

const CLOSED = "This edition is closed: everything can be read, and nothing changes any more.";

export interface BoardAccess {
  readonly person: Person;
  readonly standing: BoardStanding;
  readonly session: Session;
}

/** The board that is asked for, when whoever asks may do `action` there; refuses the request otherwise. */
export async function needBoard(
  c: Context<ApiEnv>,
  services: Services,
  boardId: string,
  action: BoardAction,
): Promise<BoardAccess> {
  const { person } = await needPerson(c, services);
  const standing = await services.programme.standing(boardId, person.id);
  const session = standing && (await services.programme.sessionOfBoard(boardId));
  if (!standing || !session) throw new ApiError("not-found", "There is no such board.");
  const open = { ...standing, closed: false };
  if (!may(open, action)) throw new ApiError("not-allowed", REFUSALS[action]);
  // Who may change something may look at it, also when there is no changing it any more.
  if (c.req.method !== "GET" && !may(standing, action)) throw new ApiError("closed", CLOSED);
  return { person, standing, session };
}

/**
 * The stream that is asked for, when whoever asks is one of its curators; refuses the request otherwise. Once an edition
 * is closed only reading is left, but for what is `alsoClosed`.
 */
export async function needStream(
  c: Context<ApiEnv>,
  services: Services,
  streamId: string,
  { alsoClosed = c.req.method === "GET" }: { readonly alsoClosed?: boolean } = {},
): Promise<{ readonly person: Person; readonly stream: Stream }> {
  const { person } = await needPerson(c, services);
  const stream = await services.programme.stream(streamId);
  if (!stream) throw new ApiError("not-found", "There is no such stream.");
  if (!(await services.programme.curatesStream(streamId, person.id))) {
    throw new ApiError("not-allowed", "Only the curators of this stream can do that.");
  }
  if (stream.closedAt !== null && !alsoClosed) throw new ApiError("closed", CLOSED);
  return { person, stream };
}

/** Whoever asks, when they may create streams; refuses the request otherwise. */
export async function needCurator(c: Context<ApiEnv>, services: Services): Promise<Person> {
  const { person } = await needPerson(c, services);
  if (!person.curator) throw new ApiError("not-allowed", "Only curators can create streams.");
  return person;
}
