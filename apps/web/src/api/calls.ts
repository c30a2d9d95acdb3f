import type { Introduction, NewInvite, NewSession, NewStream, SessionFacts } from "@openchair/programme";
import { client, param, read } from "./client.ts";

/** What a new stream, session or invitation takes; what has a default may be left out. */
export type StreamDraft = Pick<NewStream, "title"> & Partial<NewStream>;
export type SessionDraft = Pick<NewSession, "title" | "minutes"> & Partial<NewSession>;
export type InviteDraft = Pick<NewInvite, "seat"> & Partial<NewInvite>;

/** Everything the web app asks of the server, typed by the server's own routes. Throws {@link ApiError}. */
export const api = {
  /** Null when nobody is signed in on this browser. */
  me: async () => {
    const { person, ...places } = await read(client.me.$get());
    return person && { person, ...places };
  },
  leave: () => read(client.leave.$post()),
  /** Null when no invitation link was opened on this browser. */
  invitation: async () => (await read(client.join.$get())).invitation,
  join: (body: { name?: string; asMe?: boolean }) => read(client.join.$post({ json: body })),

  streams: async () => (await read(client.streams.$get())).streams,
  stream: async (id: string) => (await read(client.streams[":id"].$get(param(id)))).stream,
  createStream: async (draft: StreamDraft) => (await read(client.streams.$post({ json: draft }))).stream,
  sampleStream: async () => (await read(client.streams.sample.$post())).stream,

  sessions: async (streamId: string) => (await read(client.streams[":id"].sessions.$get(param(streamId)))).sessions,
  createSession: (streamId: string, draft: SessionDraft) =>
    read(client.streams[":id"].sessions.$post({ ...param(streamId), json: draft })),

  submissions: async (streamId: string) =>
    (await read(client.streams[":id"].submissions.$get(param(streamId)))).submissions,

  board: (id: string) => read(client.boards[":id"].$get(param(id))),
  changeFacts: (id: string, change: Partial<Omit<SessionFacts, "title">>) =>
    read(client.boards[":id"].$patch({ ...param(id), json: change })),

  /** How I want to be introduced in this session. */
  introduce: (boardId: string, introduction: Introduction) =>
    read(client.boards[":id"].introduction.$put({ ...param(boardId), json: introduction })),

  /** Keeps a picture for a board. */
  uploadPicture: (boardId: string, picture: Blob, signal: AbortSignal) =>
    read(
      client.boards[":id"].assets.$post(param(boardId), {
        init: { body: picture, headers: { "Content-Type": picture.type }, signal },
      }),
    ),

  invites: async (boardId: string) => (await read(client.boards[":id"].invites.$get(param(boardId)))).invites,
  invite: (boardId: string, draft: InviteDraft) =>
    read(client.boards[":id"].invites.$post({ ...param(boardId), json: draft })),
  revoke: (boardId: string, inviteId: string) =>
    read(client.boards[":id"].invites[":inviteId"].$delete({ param: { id: boardId, inviteId } })),
} as const;

type Answered<Call extends keyof typeof api> = Awaited<ReturnType<(typeof api)[Call]>>;

/** Who this browser is signed in as. */
export type Me = NonNullable<Answered<"me">>;
/** What an invitation says before it is taken up. */
export type Invitation = NonNullable<Answered<"invitation">>;
/** A stream with how many sessions and submissions it has. */
export type StreamWithCounts = Answered<"streams">[number];
/** A board as this person sees it, without the document. */
export type BoardInfo = Answered<"board">;
