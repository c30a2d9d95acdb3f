import type { Dates, FreezeMoved, Joined } from "@openchair/programme";

/** The days that a stream plans by: its own, and those that some of its sessions have in their place. */
export interface StreamDates {
  readonly stream: Dates;
  /** Board id → the days that this session has of its own. */
  readonly boards: ReadonlyMap<string, Dates>;
}

export interface SetDates {
  readonly streamId: string;
  /** Null for the stream's own days. */
  readonly boardId: string | null;
  /** All the days there are from now on. */
  readonly dates: Dates;
  /** The boards whose freeze comes earlier by this, each with how it was and how it is. */
  readonly earlier: readonly { readonly boardId: string; readonly from: string; readonly to: string }[];
  readonly reason: string;
  readonly setBy: string;
  /** ISO, UTC. */
  readonly setAt: string;
}

/** The address of a calendar that one person's calendar program reads. Only the SHA-256 of its secret is kept. */
export interface CalendarFeed {
  readonly personId: string;
  readonly streamId: string;
  /** Null for the calendar of the whole stream. */
  readonly boardId: string | null;
}

/** Milestones, who came when, and the calendars that show both. */
export interface DatesStore {
  datesOf(streamId: string): Promise<StreamDates>;
  setDates(set: SetDates): Promise<void>;
  /** The newest move of each board's freeze to an earlier day. */
  freezeMovesOf(streamId: string): Promise<ReadonlyMap<string, FreezeMoved>>;
  /** The co-chairs of each board of a stream, with the moment they joined. */
  coChairsOf(streamId: string): Promise<ReadonlyMap<string, readonly Joined[]>>;
  /** Makes an address in the place of the one this person had for the same calendar. */
  putFeed(feed: CalendarFeed & { readonly secretHash: string; readonly createdAt: string }): Promise<void>;
  /** When the person's address for this calendar was made; null when they have none. */
  feedSince(feed: CalendarFeed): Promise<string | null>;
  feedOfSecret(secretHash: string): Promise<CalendarFeed | null>;
  endFeed(feed: CalendarFeed): Promise<void>;
}
