import type { ChecklistItem, Proposal } from "@openchair/programme";

/** One version of a stream's checklist. */
export interface StoredChecklist {
  readonly version: number;
  /** ISO, UTC. */
  readonly madeAt: string;
  /** The curator who made it; null for the server itself. */
  readonly madeBy: string | null;
  /** What they are called today. */
  readonly byName: string | null;
  /** The proposal it was made from; null for what came from an earlier edition. */
  readonly proposalId: string | null;
  readonly items: readonly ChecklistItem[];
}

export type NewStoredChecklist = Omit<StoredChecklist, "byName">;

export type NewStoredProposal = Pick<
  Proposal,
  "id" | "boardId" | "kind" | "itemId" | "stage" | "text" | "why" | "voices" | "at"
> & {
  readonly streamId: string;
  /** Who wrote it. Never shown: their voices are. */
  readonly personId: string;
};

/** What a curator says to a proposal. */
export type ProposalDecision = { readonly by: string; readonly at: string } & (
  | { readonly declined: string }
  /** The version that it makes: one more than the newest there is. */
  | {
      readonly accepted: {
        readonly version: number;
        readonly items: readonly ChecklistItem[];
        /** Why, as far as the curator says. */
        readonly reason?: string;
      };
    }
);

/**
 * The checklists of streams, and what teams propose for them. A stream without a version of its own goes by the list that
 * Open Chair brings along, as version 1.
 */
export interface ChecklistStore {
  /** Oldest first. */
  checklistsOf(streamId: string): Promise<StoredChecklist[]>;
  /** The one with this number, or (null) the newest; null when there is none. */
  checklistOf(streamId: string, version: number | null): Promise<StoredChecklist | null>;
  /** Keeps a first version. Rejects with `exists` when the stream has that version. */
  addChecklist(streamId: string, checklist: NewStoredChecklist): Promise<void>;
  /** Rejects with `full` when the board has made `most` already. */
  addProposal(proposal: NewStoredProposal, most: number): Promise<void>;
  /** Newest first; of one board, or of all. */
  proposalsOf(streamId: string, boardId?: string): Promise<Proposal[]>;
  /**
   * Decides a proposal. What was declined may be accepted later. False, and nothing is done, when somebody has decided it
   * meanwhile or another version was made. Rejects with `not-found` for what is no proposal of this stream.
   */
  decideProposal(streamId: string, id: string, decision: ProposalDecision): Promise<boolean>;
}
