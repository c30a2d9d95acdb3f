import type { BoardDigest, WallRow } from "@openchair/programme";

/** What was seen when a board was last looked at. */
export interface StoredSummary<Digest extends BoardDigest = BoardDigest> {
  readonly boardId: string;
  /** When, ISO, UTC. */
  readonly at: string;
  /** Number of the last change that was looked at. */
  readonly seq: number;
  readonly digest: Digest;
  /** An SVG, and what stands for it: the same picture has the same tag. */
  readonly picture: string;
  readonly tag: string;
}

/** What the wall of a stream shows, without opening a board. */
export interface WallStore {
  /** Keeps what was seen of a board, and when each of some people last changed it. */
  keepSummary(
    summary: StoredSummary,
    changes: readonly { readonly personId: string; readonly at: string }[],
  ): Promise<void>;
  /** Without its picture. */
  summaryOf(boardId: string): Promise<Omit<StoredSummary, "picture"> | null>;
  pictureOf(boardId: string): Promise<Pick<StoredSummary, "tag" | "picture"> | null>;
  /** The sessions of a stream, or the one on a board, oldest first. `now` (ISO): invitations that have ended do not count. */
  wallOf(streamId: string, now: string, boardId?: string): Promise<WallRow[]>;
}
