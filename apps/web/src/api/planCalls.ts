import type { Voice } from "@openchair/formats";
import type { DatesChange, NewStreamInvite, Seat } from "@openchair/programme";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client, param, read } from "./client.ts";

const streams = client.streams[":id"];
const boards = client.boards[":id"];

/** Dates, people and what was done: what the web app asks about a stream as a whole. Throws {@link ApiError}. */
export const plan = {
  streamDates: (id: string) => read(streams.milestones.$get(param(id))),
  setStreamDates: (id: string, change: Partial<DatesChange> & Pick<DatesChange, "days">) =>
    read(streams.milestones.$put({ ...param(id), json: change })),
  setShapingDays: (id: string, days: { greenDays: number; amberDays: number }) =>
    read(streams.$patch({ ...param(id), json: days })),
  setProgrammeFacts: (id: string, facts: { abstractWords: number; timeZone: string }) =>
    read(streams.$patch({ ...param(id), json: facts })),
  boardDates: (id: string) => read(boards.dates.$get(param(id))),
  setBoardDates: (id: string, change: Partial<DatesChange> & Pick<DatesChange, "days">) =>
    read(boards.milestones.$put({ ...param(id), json: change })),

  people: (id: string) => read(streams.people.$get(param(id))),
  renewBoardInvite: (boardId: string, inviteId: string) =>
    read(boards.invites[":inviteId"].renew.$post({ param: { id: boardId, inviteId }, json: {} })),
  invite: async (id: string, invites: NewStreamInvite[]) =>
    (await read(streams.invites.$post({ ...param(id), json: { invites } }))).made,
  renewInvite: (id: string, inviteId: string) =>
    read(streams.invites[":inviteId"].renew.$post({ param: { id, inviteId }, json: {} })),
  takeBack: (id: string, inviteId: string) => read(streams.invites[":inviteId"].$delete({ param: { id, inviteId } })),
  endCare: (id: string, personId: string) => read(streams.curators[":personId"].$delete({ param: { id, personId } })),
  changeSeat: (boardId: string, personId: string, change: { seat: Seat; voices: Voice[] }) =>
    read(boards.people[":personId"].$patch({ param: { id: boardId, personId }, json: change })),
  leaveBoard: (boardId: string) => read(boards.leave.$post(param(boardId))),

  closeEdition: (id: string) => read(streams.close.$post(param(id))),
  openEdition: (id: string) => read(streams.open.$post(param(id))),
  nextEdition: async (id: string, next: { title: string; edition: string; boards: string[] }) =>
    (await read(streams.next.$post({ ...param(id), json: next }))).stream,
  eraseMe: () => read(client.me.$delete()),

  boardAudit: (id: string, before: number | null) =>
    read(boards.audit.$get({ ...param(id), query: before === null ? {} : { before: String(before) } })),
  audit: (id: string, before: number | null) =>
    read(streams.audit.$get({ ...param(id), query: before === null ? {} : { before: String(before) } })),
} as const;

/** One of the two things that have a calendar. */
export type CalendarOf = { readonly streamId: string } | { readonly boardId: string };

const calendarOf = (of: CalendarOf) =>
  "streamId" in of
    ? {
        since: () => streams.calendar.$get(param(of.streamId)),
        make: () => streams.calendar.$post(param(of.streamId)),
        end: () => streams.calendar.$delete(param(of.streamId)),
      }
    : {
        since: () => boards.calendar.$get(param(of.boardId)),
        make: () => boards.calendar.$post(param(of.boardId)),
        end: () => boards.calendar.$delete(param(of.boardId)),
      };

/** The address by which a calendar program reads dates. */
export const calendar = {
  since: async (of: CalendarOf) => (await read(calendarOf(of).since())).since,
  make: async (of: CalendarOf) => (await read(calendarOf(of).make())).url,
  end: (of: CalendarOf) => read(calendarOf(of).end()),
} as const;

export type StreamDates = Awaited<ReturnType<typeof plan.streamDates>>;
export type SessionDates = StreamDates["sessions"][number];
export type MadeInvite = Awaited<ReturnType<typeof plan.invite>>[number];

export const streamDatesQuery = (streamId: string) =>
  queryOptions({ queryKey: ["dates", streamId], queryFn: () => plan.streamDates(streamId) });

/** How often a board asks whether its dates have changed, in milliseconds: rarely, they do so rarely. */
const DATES_EVERY_MS = 60_000;

export const boardDatesQuery = (boardId: string) =>
  queryOptions({
    queryKey: ["board-dates", boardId],
    queryFn: () => plan.boardDates(boardId),
    refetchInterval: DATES_EVERY_MS,
  });

export const peopleQuery = (streamId: string) =>
  queryOptions({ queryKey: ["people", streamId], queryFn: () => plan.people(streamId) });

type AuditPage = Awaited<ReturnType<typeof plan.audit>>;

/** What was done, newest first, a page at a time. */
const auditPages = (queryKey: readonly string[], ask: (before: number | null) => Promise<AuditPage>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
export type AuditPages = ReturnType<typeof auditPages>;

export const auditQuery = (streamId: string) =>
  auditPages(["people", streamId, "audit"], (before) => plan.audit(streamId, before));

export const boardAuditQuery = (boardId: string) =>
  auditPages(["board-audit", boardId], (before) => plan.boardAudit(boardId, before));

export const calendarQuery = (of: CalendarOf) =>
  queryOptions({ queryKey: ["calendar", of], queryFn: () => calendar.since(of) });
