import type { NewSubmission } from "@openchair/programme";
import type { NewStoredInvite, ProgrammeStore, SessionRecord } from "../ports.ts";

export const at = (minute: number) => `2027-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
export const later = at(59);

export const stream = (id: string, minute = 0) => ({
  id,
  title: `Stream ${id}`,
  edition: "2027",
  description: "About it",
  sample: false,
  createdAt: at(minute),
  greenDays: 56,
  amberDays: 28,
  abstractWords: 200,
  timeZone: "Europe/Copenhagen",
  closedAt: null,
  previousId: null,
});

export const session = (id: string, streamId: string): SessionRecord => ({
  id,
  streamId,
  boardId: `board-${id}`,
  submissionIds: [],
  title: `Session ${id}`,
  minutes: 60,
  expected: null,
  format: null,
  startsAt: null,
  room: null,
  createdAt: at(1),
  publishedAt: null,
  carriedFrom: null,
});

export const submission = (id: string, change: Partial<NewSubmission> = {}) => ({
  id,
  title: `Proposal ${id}`,
  description: "Words",
  themes: ["a", "b"],
  people: "Ana, Ben",
  country: "",
  language: "",
  minutes: null,
  type: "",
  notes: "",
  sourceState: "",
  source: null,
  ...change,
});

export const boardInvite = (id: string, change: Partial<NewStoredInvite> = {}): NewStoredInvite => ({
  id,
  kind: "board",
  boardId: "board-1",
  name: "Ana",
  voices: ["lived-experience"],
  seat: "co-chair",
  createdAt: at(1),
  expiresAt: null,
  secretHash: `secret-${id}`,
  ...change,
});

export const login = (tokenHash: string) => ({ tokenHash, createdAt: at(2), expiresAt: later });

/** A curator with a stream `s` of one session `1`. */
export async function addProgramme(store: ProgrammeStore): Promise<void> {
  await store.addPerson({ id: "cura", name: "Cura", curator: true });
  await store.addStream(stream("s"), "cura");
  await store.addSession(session("1", "s"));
}
