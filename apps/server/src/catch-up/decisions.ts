import type { NewsKind } from "@openchair/programme";
import type { AuditLog } from "@openchair/store/ports";
import type { Decided } from "./kept-news.ts";

/** What in the log of who did what is news to everybody on a board. Invitations and dates of links are not. */
const KIND_OF: Readonly<Record<string, NewsKind>> = {
  "brief.signed": "signed",
  "brief.signature-taken-back": "unsigned",
  "brief.published": "published",
  "brief.publication-taken-back": "unpublished",
  "concern.raised": "paused",
  "concern.closed": "resumed",
  "session.changed": "facts",
  "dates.changed": "dates",
  "dates.freeze-earlier": "dates",
  "version.restored": "restored",
  "look.asked": "look",
};
/** How far back the log is read at most. */
const MOST_ENTRIES = 500;

/** What others decided about a board since a moment (ISO), oldest first. Nothing of `me`, and nothing of the server's. */
export async function decidedSince(
  log: AuditLog,
  { streamId, boardId }: { readonly streamId: string; readonly boardId: string },
  since: string,
  me: string,
): Promise<Decided[]> {
  const entries = await log.auditOf(streamId, { before: null, limit: MOST_ENTRIES, boardId });
  return entries
    .filter(({ at, personId }) => at > since && personId !== null && personId !== me)
    .flatMap(({ n, action, personId }): Decided[] => {
      const what = Object.hasOwn(KIND_OF, action) ? KIND_OF[action] : undefined;
      return what && personId !== null ? [{ what, id: String(n), by: [personId] }] : [];
    })
    .reverse();
}
