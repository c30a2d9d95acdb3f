import {
  CHECKLIST,
  CHECKLIST_OWNERS,
  CHECKLIST_STAGES,
  type ChecklistId,
  type ChecklistWords,
  checklistWords,
  isChecklistId,
  type Language,
  type Voice,
} from "@openchair/formats";
import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { voiceSchema } from "./people.ts";
import { line, lines } from "./words.ts";

/** `keep`: it worked, and why · `change`: say it otherwise · `new`: one more item · `drop`: take it out. */
export const PROPOSAL_KINDS = ["keep", "change", "new", "drop"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATES = ["open", "accepted", "declined"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

const learnedSchema = z.object({
  kind: z.enum(PROPOSAL_KINDS),
  /** The voices of who said it. Never a name. */
  voices: z.array(voiceSchema),
  why: z.string(),
  /** The version that it came with. */
  version: z.int(),
});

/** One item of a stream's list. */
export const checklistItemSchema = z.object({
  id: z.string(),
  stage: z.enum(CHECKLIST_STAGES),
  owner: z.enum(CHECKLIST_OWNERS),
  source: z.string(),
  /** As the stream says it; null for an item that Open Chair brings along, which everybody reads in their language. */
  words: z.object({ text: z.string(), why: z.string() }).nullable(),
  /** What teams said about it, oldest first: the newest few. */
  learned: z.array(learnedSchema),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

const upTo = (max: number, what: string) => `${what} can have up to ${max} letters.`;
const itemText = line().max(LIMITS.checklistText, upTo(LIMITS.checklistText, "An item"));
const itemWhy = line().max(LIMITS.checklistWhy, upTo(LIMITS.checklistWhy, "Why it matters"));

/** What a team learned, for the curators of its stream. */
export const newProposalSchema = z
  .object({
    kind: z.enum(PROPOSAL_KINDS),
    /** The item it is about; null for a new one. */
    itemId: z.string().max(64).nullable().default(null),
    /** Where a new item belongs. */
    stage: z.enum(CHECKLIST_STAGES).nullable().default(null),
    /** How the item shall read. */
    text: itemText.default(""),
    why: lines().min(1, "Please say why.").max(LIMITS.proposalWhy, upTo(LIMITS.proposalWhy, "The reason")),
  })
  .superRefine(({ kind, itemId, stage, text }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (kind !== "new" && itemId === null) fault("itemId", "Please choose the item it is about.");
    if ((kind === "new" || kind === "change") && text === "") fault("text", "Please write the item in one sentence.");
    if (kind === "new" && stage === null) fault("stage", "Please say when it is due.");
  });
export type NewProposal = z.infer<typeof newProposalSchema>;

export const proposalSchema = z.object({
  id: z.string(),
  boardId: z.string(),
  sessionTitle: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  itemId: z.string().nullable(),
  stage: z.enum(CHECKLIST_STAGES).nullable(),
  text: z.string(),
  why: z.string(),
  voices: z.array(voiceSchema),
  at: z.string(),
  state: z.enum(PROPOSAL_STATES),
  decidedAt: z.string().nullable(),
  /** Why it was accepted or declined. */
  reason: z.string(),
  /** The version that was made from it. */
  version: z.int().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** Accepting a proposal, with the words as they shall stand. What is left out is as it was proposed. */
export const acceptProposalSchema = z.object({
  /** The newest version that the curator has seen. */
  version: z.int().min(1),
  text: itemText.min(1, "Please write the item in one sentence.").optional(),
  why: itemWhy.optional(),
  stage: z.enum(CHECKLIST_STAGES).optional(),
  owner: z.enum(CHECKLIST_OWNERS).optional(),
  /** Why it is accepted, for the team and for those who come later. */
  reason: lines().max(LIMITS.proposalWhy, upTo(LIMITS.proposalWhy, "The reason")).default(""),
});
export type AcceptProposal = z.infer<typeof acceptProposalSchema>;

export const declineProposalSchema = z.object({
  reason: lines()
    .min(1, "Please say why, so that the team can learn from it.")
    .max(LIMITS.proposalWhy, upTo(LIMITS.proposalWhy, "The reason")),
});

/** What became of a list from one version to another. */
export const checklistChangesSchema = z.object({
  added: z.array(checklistItemSchema),
  changed: z.array(z.object({ before: checklistItemSchema, after: checklistItemSchema })),
  removed: z.array(checklistItemSchema),
});
export type ChecklistChanges = z.infer<typeof checklistChangesSchema>;

/** One version of a list, told by what is other in it than in the one before. */
export const checklistStepSchema = z.object({
  version: z.int(),
  /** When it was made; null for the list that Open Chair brings along. */
  madeAt: z.string().nullable(),
  /** Who accepted it. */
  byName: z.string().nullable(),
  /** What it was made from. */
  proposal: proposalSchema.nullable(),
  changes: checklistChangesSchema,
});
export type ChecklistStep = z.infer<typeof checklistStepSchema>;

/** How a team is with its list. */
export const checklistStandingSchema = z.object({ done: z.int(), total: z.int() });
export type ChecklistStanding = z.infer<typeof checklistStandingSchema>;

/** The list that Open Chair brings along: every stream's version 1, but that of a next edition. */
export const builtInChecklist = (): ChecklistItem[] =>
  (Object.keys(CHECKLIST) as ChecklistId[]).map((id) => ({ id, ...CHECKLIST[id], words: null, learned: [] }));

/** The words of an item as a reader of this language sees them. */
export function itemWords({ id, words }: Pick<ChecklistItem, "id" | "words">, language: Language): ChecklistWords {
  if (words) return words;
  return isChecklistId(id) ? checklistWords(language)[id] : { text: id, why: "" };
}

/** The list after a proposal was accepted; null when the item it is about is not in it. */
export function withProposal(
  items: readonly ChecklistItem[],
  proposal: Pick<Proposal, "id" | "kind" | "itemId" | "stage" | "text" | "why"> & { readonly voices: readonly Voice[] },
  { text, why, stage, owner }: Omit<AcceptProposal, "version" | "reason">,
  version: number,
): ChecklistItem[] | null {
  const { kind, voices } = proposal;
  const learned = { kind, voices: [...voices], why: proposal.why, version };
  if (kind === "new") {
    const item: ChecklistItem = {
      id: proposal.id,
      stage: stage ?? proposal.stage ?? "designing",
      owner: owner ?? "co-chairs",
      source: "",
      words: { text: text ?? proposal.text, why: why ?? "" },
      learned: [learned],
    };
    return insert(items, item);
  }
  const at = items.findIndex(({ id }) => id === proposal.itemId);
  const before = items[at];
  if (!before) return null;
  if (kind === "drop") return items.toSpliced(at, 1);
  const after: ChecklistItem = { ...before, learned: [...before.learned, learned].slice(-LIMITS.checklistLearned) };
  if (kind === "change") {
    after.owner = owner ?? before.owner;
    after.words = {
      text: text ?? proposal.text,
      why: why ?? before.words?.why ?? itemWords(before, "en").why,
    };
  }
  return items.with(at, after);
}

/** Behind the others of its stage. */
function insert(items: readonly ChecklistItem[], item: ChecklistItem): ChecklistItem[] {
  const rank = (one: ChecklistItem) => CHECKLIST_STAGES.indexOf(one.stage);
  const at = items.findLastIndex((one) => rank(one) <= rank(item));
  return items.toSpliced(at + 1, 0, item);
}

/**
 * A list as a team goes by it: what they left stays as it was in the version that they left it in, or stays away.
 * `itemsAt` gives the items of a version, and nothing for one that never was: then the item is as it is on the list.
 */
export function asLeft(
  items: readonly ChecklistItem[],
  left: Readonly<Record<string, number>>,
  itemsAt: (version: number) => readonly ChecklistItem[] | undefined,
): ChecklistItem[] {
  let list = [...items];
  for (const [itemId, version] of Object.entries(left)) {
    const before = itemsAt(version);
    if (!before) continue;
    const was = before.find(({ id }) => id === itemId);
    const at = list.findIndex(({ id }) => id === itemId);
    if (was) list = at === -1 ? insert(list, was) : list.with(at, was);
    else if (at !== -1) list = list.toSpliced(at, 1);
  }
  return list;
}

/** What a team has not decided on yet: the changes of a list between two versions, from the list that they go by. */
export function checklistOffer(
  theirs: readonly ChecklistItem[],
  from: readonly ChecklistItem[],
  to: readonly ChecklistItem[],
): ChecklistChanges {
  const since = checklistChanges(from, to);
  const fresh = new Set(
    [...since.added, ...since.removed, ...since.changed.map(({ after }) => after)].map(({ id }) => id),
  );
  const { added, changed, removed } = checklistChanges(theirs, to);
  return {
    added: added.filter(({ id }) => fresh.has(id)),
    changed: changed.filter(({ after }) => fresh.has(after.id)),
    removed: removed.filter(({ id }) => fresh.has(id)),
  };
}

const byId = (items: readonly ChecklistItem[]) => new Map(items.map((item) => [item.id, item]));

/** What is other in one list than in another. */
export function checklistChanges(from: readonly ChecklistItem[], to: readonly ChecklistItem[]): ChecklistChanges {
  const [was, is] = [byId(from), byId(to)];
  const same = (a: ChecklistItem, b: ChecklistItem) => JSON.stringify(a) === JSON.stringify(b);
  return {
    added: to.filter(({ id }) => !was.has(id)),
    changed: to.flatMap((after) => {
      const before = was.get(after.id);
      return before && !same(before, after) ? [{ before, after }] : [];
    }),
    removed: from.filter(({ id }) => !is.has(id)),
  };
}

/** How far a team is with a list, from the ids of the items that need nothing more. */
export function checklistStanding(
  items: readonly Pick<ChecklistItem, "id">[],
  done: readonly string[],
): ChecklistStanding {
  const settled = new Set(done);
  return { done: items.filter(({ id }) => settled.has(id)).length, total: items.length };
}
