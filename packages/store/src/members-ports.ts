import type { Voice } from "@openchair/formats";
import type { BoardPerson, Introduction, Seat } from "@openchair/programme";
import type { NewStoredInvite, StoredInvite } from "./ports.ts";

/** A person's place on one board of a stream, now or in the past. */
export interface Place {
  readonly boardId: string;
  readonly seat: Seat;
  readonly voices: readonly Voice[];
  /** ISO, UTC. */
  readonly joinedAt: string;
  /** When they left; null while they have the place. */
  readonly leftAt: string | null;
  /** The invitation by which they have it, if there was one. */
  readonly inviteId: string | null;
}

/** Somebody of a stream: one person, however many boards they are on. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** Whether they care for the stream. */
  readonly curator: boolean;
  readonly places: readonly Place[];
}

export interface SeatChange {
  readonly seat?: Seat;
  readonly voices?: readonly Voice[];
  /** It is gone when they leave the board, or only look on from now on. */
  readonly introduction?: Introduction;
}

/** The people of a stream as a whole, their invitations and their places. */
export interface MembersStore {
  /** Everybody with a place on a board of the stream, now or before, and those who care for it; by name. */
  membersOf(streamId: string): Promise<Member[]>;
  /** Invitations to its boards and to care for it, oldest first, revoked ones included. */
  invitesOfStream(streamId: string): Promise<StoredInvite[]>;
  /** Adds all or none. One that belongs to a person who is here gives them the seat at once. */
  addInvites(invites: readonly NewStoredInvite[]): Promise<void>;
  /** Gives an invitation a new link in the place of the old one, with the day on which that ends. */
  renewInvite(
    id: string,
    renewal: { readonly secretHash: string; readonly sentAt: string; readonly expiresAt: string | null },
  ): Promise<void>;
  /** False when the person has no seat there. */
  changeSeat(boardId: string, personId: string, change: SeatChange): Promise<boolean>;
  /** Takes a seat and remembers that they were there. False when they have none. */
  leaveBoard(boardId: string, personId: string, leftAt: string): Promise<boolean>;
  /** Who had a place on a board and has left it, in the order in which they came. */
  peopleWhoLeft(boardId: string): Promise<BoardPerson[]>;
  /** Ends a person's care for a stream. */
  removeCurator(streamId: string, personId: string): Promise<void>;
  /**
   * Whether a person has a place or a stream outside of `streamId`, or (when given) outside of one of its boards. Whoever
   * holds a link to them would get there too.
   */
  hasPlacesBeyond(personId: string, streamId: string, boardId: string | null): Promise<boolean>;
}
