import {
  asLeft,
  type BoardDigest,
  builtInChecklist,
  type ChecklistItem,
  type ChecklistStanding,
  type ChecklistStep,
  checklistChanges,
  checklistStanding,
  type Proposal,
} from "@openchair/programme";
import type { Services } from "../services.ts";

/** A version of a stream's checklist, as boards go by it. */
export interface NumberedList {
  readonly version: number;
  readonly items: readonly ChecklistItem[];
}

const FIRST: NumberedList = { version: 1, items: builtInChecklist() };

/** The newest list of a stream. */
export async function latestList({ programme }: Services, streamId: string): Promise<NumberedList> {
  return (await programme.checklistOf(streamId, null)) ?? FIRST;
}

/** The list with this number; the newest when there is none such, for a board may say anything. */
export async function listAt(services: Services, streamId: string, version: number): Promise<NumberedList> {
  const latest = await latestList(services, streamId);
  if (version >= latest.version) return latest;
  const kept = await services.programme.checklistOf(streamId, version);
  return kept ?? (version === FIRST.version ? FIRST : latest);
}

/** Every version of a stream's list, newest first, each told by what is other than in the one before. */
export async function listSteps(
  services: Services,
  streamId: string,
  proposals: readonly Proposal[],
): Promise<ChecklistStep[]> {
  const kept = await services.programme.checklistsOf(streamId);
  const [first] = kept;
  const before = first?.version === FIRST.version ? [] : [{ ...FIRST, madeAt: null, byName: null, proposalId: null }];
  const all = [...before, ...kept];
  const steps = all.map(({ version, madeAt, byName, proposalId, items }, at): ChecklistStep => {
    const proposal = proposals.find(({ id }) => id === proposalId) ?? null;
    return { version, madeAt, byName, proposal, changes: checklistChanges(all[at - 1]?.items ?? [], items) };
  });
  return steps.reverse();
}

/** A list with what a team left as it was. Reads each version once. */
export async function listAsLeft(
  services: Services,
  streamId: string,
  items: readonly ChecklistItem[],
  left: Readonly<Record<string, number>>,
): Promise<ChecklistItem[]> {
  const lists = new Map<number, readonly ChecklistItem[]>();
  for (const version of new Set(Object.values(left))) {
    lists.set(version, (await listAt(services, streamId, version)).items);
  }
  return asLeft(items, left, (version) => lists.get(version));
}

/** How far the teams of a stream are, from what their boards were last seen to say. Reads each version once. */
export async function standingsOf(
  services: Services,
  streamId: string,
  boards: readonly Pick<BoardDigest, "checklist">[],
): Promise<(ChecklistStanding | null)[]> {
  const lists = new Map<number, readonly ChecklistItem[]>();
  for (const { checklist } of boards) {
    for (const version of checklist ? [checklist.version, ...Object.values(checklist.left ?? {})] : []) {
      if (!lists.has(version)) lists.set(version, (await listAt(services, streamId, version)).items);
    }
  }
  return boards.map(({ checklist }) => {
    if (!checklist) return null;
    const { version, left = {}, done } = checklist;
    return checklistStanding(
      asLeft(lists.get(version) ?? FIRST.items, left, (at) => lists.get(at)),
      done,
    );
  });
}
