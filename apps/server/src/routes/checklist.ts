import { createRoute } from "@hono/zod-openapi";
import { LANGUAGES } from "@openchair/formats";
import {
  acceptProposalSchema,
  type ChecklistItem,
  checklistChangesSchema,
  checklistItemSchema,
  checklistOffer,
  checklistStepSchema,
  declineProposalSchema,
  LIMITS,
  newProposalSchema,
  type Proposal,
  proposalSchema,
  withProposal,
} from "@openchair/programme";
import { StoreError } from "@openchair/store";
import { z } from "zod";
import { needBoard, needStream } from "../access.ts";
import { noteDone } from "../audit.ts";
import { type BoardList, boardList, boardListQuery, listAsked } from "../checklist/board-list.ts";
import { historyTable } from "../checklist/checklist-csv.ts";
import { latestList, listAsLeft, listAt, listSteps } from "../checklist/lists.ts";
import { csvOf, fileName } from "../csv.ts";
import { ApiError } from "../errors.ts";
import { jsonAnswer, jsonBody, newRouter } from "../openapi.ts";
import { isoNow, type Services } from "../services.ts";

const params = z.object({ id: z.string() });
const proposalParams = z.object({ id: z.string(), proposalId: z.string() });

const streamChecklistSchema = z.object({
  /** The number of the newest list, and that list. */
  version: z.int(),
  items: z.array(checklistItemSchema),
  /** All versions, newest first. */
  steps: z.array(checklistStepSchema),
  /** Newest first. */
  proposals: z.array(proposalSchema),
});

const boardChecklistSchema = z.object({
  /** The version that the board follows, and its list. */
  follows: z.int(),
  items: z.array(checklistItemSchema),
  /** A newer list, and what is other in it; null when there is none. */
  offer: z.object({ version: z.int(), changes: checklistChangesSchema }).nullable(),
  /** What this board's team passed on, newest first. */
  proposals: z.array(proposalSchema),
});

const getStreamChecklist = createRoute({
  method: "get",
  path: "/api/streams/{id}/checklist",
  summary: "The checklist of a stream: its newest list, its history and what teams propose",
  request: { params },
  responses: { 200: jsonAnswer(streamChecklistSchema, "The checklist.") },
});

const postAccept = createRoute({
  method: "post",
  path: "/api/streams/{id}/checklist/proposals/{proposalId}/accept",
  summary: "Accept what a team proposes, in these words; makes the next version of the list",
  request: { params: proposalParams, ...jsonBody(acceptProposalSchema) },
  responses: { 200: jsonAnswer(streamChecklistSchema, "The checklist as it is now.") },
});

const postDecline = createRoute({
  method: "post",
  path: "/api/streams/{id}/checklist/proposals/{proposalId}/decline",
  summary: "Decline what a team proposes, and say why",
  request: { params: proposalParams, ...jsonBody(declineProposalSchema) },
  responses: { 200: jsonAnswer(streamChecklistSchema, "The checklist as it is now.") },
});

const getBoardChecklist = createRoute({
  method: "get",
  path: "/api/boards/{id}/checklist",
  summary: "The list that a board follows, a newer one if there is one, and what its team passed on",
  request: { params, query: boardListQuery },
  responses: {
    200: jsonAnswer(boardChecklistSchema, "With `follows` and `left`, as if the board said so."),
  },
});

const postProposal = createRoute({
  method: "post",
  path: "/api/boards/{id}/checklist/proposals",
  summary: "Pass on what a team learned, as a proposal for the stream’s checklist",
  request: { params, ...jsonBody(newProposalSchema) },
  responses: { 201: jsonAnswer(boardChecklistSchema, "The board’s checklist, with the new proposal first.") },
});

/** What the store would not do, in the words of the API. */
async function inWords<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof StoreError && error.code === "full") throw new ApiError("invalid", error.message);
    if (error instanceof StoreError && error.code === "not-found") throw new ApiError("not-found", error.message);
    throw error;
  }
}

/** Items that were taken out, each with the voices that proposed it and why, as the last of what was learned. */
const withLastWords = (removed: readonly ChecklistItem[], proposals: readonly Proposal[]): ChecklistItem[] =>
  removed.map((item) => {
    const why = proposals.find(
      ({ kind, itemId, state }) => kind === "drop" && itemId === item.id && state === "accepted",
    );
    if (!why || why.version === null) return item;
    return {
      ...item,
      learned: [...item.learned, { kind: "drop", voices: why.voices, why: why.why, version: why.version }],
    };
  });

const CHANGED = "Somebody was quicker: this proposal or the list has changed. Please look again.";

export const checklistRoutes = (services: Services) => {
  const { programme, news, boards } = services;

  async function ofStream(streamId: string) {
    const { version, items } = await latestList(services, streamId);
    const proposals = await programme.proposalsOf(streamId);
    return { version, items: [...items], steps: await listSteps(services, streamId, proposals), proposals };
  }

  async function ofBoard(streamId: string, boardId: string, asked: BoardList | null) {
    const says = asked ?? (await boards.read(boardId, boardList)) ?? { follows: 1, left: {} };
    const latest = await latestList(services, streamId);
    const { version, items } = await listAt(services, streamId, says.follows);
    const theirs = await listAsLeft(services, streamId, items, says.left);
    const changes = checklistOffer(theirs, items, latest.items);
    // What has left the list can no longer say why.
    const dropped = changes.removed.length > 0 ? await programme.proposalsOf(streamId) : [];
    return {
      follows: version,
      items: theirs,
      offer:
        version < latest.version
          ? { version: latest.version, changes: { ...changes, removed: withLastWords(changes.removed, dropped) } }
          : null,
      proposals: await programme.proposalsOf(streamId, boardId),
    };
  }

  async function tell(streamId: string, boardId: string | null, personId: string, action: string, about: object) {
    await noteDone(services, { streamId, boardId, personId, action, about: { ...about } });
    news.tell(streamId, { topic: "checklist", ...(boardId === null ? {} : { boardId }) });
  }

  async function proposalOf(streamId: string, id: string) {
    const proposal = (await programme.proposalsOf(streamId)).find((one) => one.id === id);
    if (!proposal) throw new ApiError("not-found", "There is no such proposal.");
    return proposal;
  }

  return newRouter()
    .openapi(getStreamChecklist, async (c) => {
      const { stream } = await needStream(c, services, c.req.valid("param").id);
      return c.json(await ofStream(stream.id), 200);
    })
    .openapi(postAccept, async (c) => {
      const { id, proposalId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const { version: seen, reason, ...words } = c.req.valid("json");
      const proposal = await proposalOf(stream.id, proposalId);
      const latest = await latestList(services, stream.id);
      if (latest.version !== seen || proposal.state === "accepted") throw new ApiError("changed", CHANGED);
      const version = latest.version + 1;
      if (version > LIMITS.checklistVersions) {
        throw new ApiError("invalid", `A checklist can have up to ${LIMITS.checklistVersions} versions.`);
      }
      const items = withProposal(latest.items, proposal, words, version);
      if (!items) {
        throw new ApiError("invalid", "The item it is about is no longer on the list. Decline it, and say so.");
      }
      if (items.length > LIMITS.checklistItems) {
        throw new ApiError("invalid", `A checklist can have up to ${LIMITS.checklistItems} items.`);
      }
      const decision = { by: person.id, at: isoNow(services), accepted: { version, items, reason } };
      if (!(await inWords(programme.decideProposal(stream.id, proposalId, decision)))) {
        throw new ApiError("changed", CHANGED);
      }
      await tell(stream.id, null, person.id, "checklist.accepted", { version });
      return c.json(await ofStream(stream.id), 200);
    })
    .openapi(postDecline, async (c) => {
      const { id, proposalId } = c.req.valid("param");
      const { stream, person } = await needStream(c, services, id);
      const decision = { by: person.id, at: isoNow(services), declined: c.req.valid("json").reason };
      if (!(await inWords(programme.decideProposal(stream.id, proposalId, decision)))) {
        throw new ApiError("changed", CHANGED);
      }
      await tell(stream.id, null, person.id, "checklist.declined", {});
      return c.json(await ofStream(stream.id), 200);
    })
    .openapi(getBoardChecklist, async (c) => {
      const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
      return c.json(await ofBoard(session.streamId, session.boardId, listAsked(c.req.valid("query"))), 200);
    })
    .openapi(postProposal, async (c) => {
      const { session, person, standing } = await needBoard(c, services, c.req.valid("param").id, "write");
      const { streamId, boardId } = session;
      const said = c.req.valid("json");
      const { items } = await latestList(services, streamId);
      if (said.kind !== "new" && !items.some(({ id }) => id === said.itemId)) {
        const why = "This item is not on the newest list of the stream.";
        throw new ApiError("invalid", why, { itemId: why });
      }
      const about = said.kind === "new" ? { ...said, itemId: null } : { ...said, stage: null };
      const proposal = { ...about, id: crypto.randomUUID(), voices: [...standing.voices], at: isoNow(services) };
      await inWords(
        programme.addProposal({ ...proposal, streamId, boardId, personId: person.id }, LIMITS.proposalsPerBoard),
      );
      await tell(streamId, boardId, person.id, "checklist.proposed", {});
      return c.json(await ofBoard(streamId, boardId, null), 201);
    })
    .get("/api/streams/:id/checklist.csv", async (c) => {
      const { stream } = await needStream(c, services, c.req.param("id"));
      const asked = c.req.query("language");
      const language = LANGUAGES.find((one) => one === asked) ?? "en";
      const { items, steps, proposals } = await ofStream(stream.id);
      return c.body(csvOf(historyTable(steps, proposals, items, language)), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${fileName(stream.title, "checklist.csv")}"`,
        "Cache-Control": "no-store",
      });
    });
};
