import { createRoute } from "@hono/zod-openapi";
import {
  BRIEF_FIELDS,
  CARD_KINDS,
  CARD_PLACES,
  CARD_SHARES,
  layRunSheet,
  readBriefFields,
  readCards,
  readComments,
  readLinks,
  readRoom,
  readZones,
  roomChoice,
  speakerOf,
} from "@openchair/board";
import { QUIET_CORNERS, roomText } from "@openchair/formats";
import { voiceSchema } from "@openchair/programme";
import { z } from "zod";
import { needBoard } from "../access.ts";
import { ApiError } from "../errors.ts";
import { namesOf } from "../names.ts";
import { jsonAnswer, newRouter } from "../openapi.ts";
import type { Services } from "../services.ts";

const cardSchema = z.object({
  id: z.string(),
  kind: z.enum(CARD_KINDS),
  text: z.string(),
  minutes: z.number().int(),
  format: z.string(),
  voices: z.array(voiceSchema),
  room: z.string(),
  place: z.enum(CARD_PLACES),
  /** Id of what it lies in: a zone of the list, the zone of ideas, the run sheet, the page. */
  parent: z.string(),
  index: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.number(),
  /** `team` and `story` go into no file. */
  share: z.enum(CARD_SHARES),
  /** Of segments: minutes that stay when others are fitted; work before the session; together with the row above. */
  locked: z.boolean(),
  before: z.boolean(),
  beside: z.boolean(),
  /** Ids of the people who lead it. */
  leads: z.array(z.string()),
  materials: z.string(),
  written: z.string(),
  /** How much of it the room is active, 0 to 100; null while nobody has said. */
  roomShare: z.number().nullable(),
  isBreak: z.boolean(),
  demanding: z.boolean().nullable(),
  /** The step of its format that it came from, or "". */
  step: z.string(),
});

const zoneSchema = z.object({
  id: z.string(),
  name: z.string(),
  index: z.string(),
  createdBy: z.string().nullable(),
});

/** An arrow from one card to another. */
const linkSchema = z.object({ id: z.string(), from: z.string(), to: z.string(), label: z.string() });

const commentSchema = z.object({
  id: z.string(),
  /** `card:<card id>`, `brief:<field>` or `board`. */
  on: z.string(),
  text: z.string(),
  /** Who said it: whoever's hand wrote it, which the server knows. */
  by: z.string().nullable(),
  byName: z.string(),
  at: z.number(),
  /** The comment that this one answers. */
  re: z.string().nullable(),
  /** People who are named in it, by their ids. */
  mentions: z.array(z.string()),
  changedAt: z.number().nullable(),
  /** Of the first comment of a talk: that it is resolved. */
  resolved: z.boolean(),
});

const runSheetSchema = z.object({
  rows: z.array(
    z.object({
      cardId: z.string(),
      from: z.number(),
      to: z.number(),
      /** A time of day, hours and minutes in while the session has no time, or "" before the session. */
      start: z.string(),
      end: z.string(),
      before: z.boolean(),
      beside: z.boolean(),
    }),
  ),
  planned: z.number(),
  slot: z.number(),
  spare: z.number(),
  over: z.number(),
  start: z.string(),
  end: z.string(),
  clock: z.boolean(),
});

const roomSchema = z.object({
  layout: z.string(),
  people: z.int(),
  wheelchairPlaces: z.int(),
  quietCorner: z.enum(QUIET_CORNERS).nullable(),
  text: z.string(),
});

const outlineSchema = z.object({
  /** In reading order: ideas, run sheet, zone after zone, the rest. */
  cards: z.array(cardSchema),
  /** The zones that people made, in reading order. */
  zones: z.array(zoneSchema),
  links: z.array(linkSchema),
  /** Oldest first. */
  comments: z.array(commentSchema),
  runSheet: runSheetSchema,
  /** How the room is set up, and the same in English; null while no layout is chosen. */
  room: roomSchema.nullable(),
  brief: z.record(z.enum(BRIEF_FIELDS), z.string()),
});

const getOutline = createRoute({
  method: "get",
  path: "/api/boards/{id}/outline",
  summary: "What is on a board, in reading order",
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: jsonAnswer(outlineSchema, "Cards, zones, links, comments, run sheet and the brief's own fields.") },
});

export const outlineRoutes = (services: Services) =>
  newRouter().openapi(getOutline, async (c) => {
    const { session } = await needBoard(c, services, c.req.valid("param").id, "read");
    const read = await services.boards.read(session.boardId, (doc, personOf) => ({
      cards: readCards(doc),
      zones: readZones(doc),
      links: readLinks(doc),
      comments: readComments(doc).map((said) => ({ said, by: speakerOf(said, personOf) })),
      brief: readBriefFields(doc),
      room: roomChoice(readRoom(doc), session.expected),
    }));
    if (!read) throw new ApiError("not-found", "There is no such board.");
    const names = await namesOf(
      services,
      session,
      read.comments.map(({ by }) => by),
    );
    const segments = read.cards.filter(({ place }) => place === "run-sheet");
    const { rows, ...sheet } = layRunSheet(segments, session);
    return c.json(
      {
        cards: read.cards.map((card) => ({ ...card, voices: [...card.voices], leads: [...card.leads] })),
        zones: read.zones,
        links: read.links,
        comments: read.comments.map(({ said, by }) => ({
          id: said.id,
          on: said.on,
          text: said.text,
          by,
          byName: by === null ? "" : (names.get(by) ?? ""),
          at: said.at,
          re: said.re,
          mentions: [...said.mentions],
          changedAt: said.changedAt,
          resolved: said.resolved !== null,
        })),
        room: read.room && { ...read.room, text: roomText(read.room, "en") },
        runSheet: {
          ...sheet,
          rows: rows.map(({ card, ...row }) => ({ cardId: card.id, ...row })),
        },
        brief: read.brief,
      },
      200,
    );
  });
