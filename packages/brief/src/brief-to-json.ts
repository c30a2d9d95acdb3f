import { LANGUAGES, VOICES } from "@openchair/formats";
import { z } from "zod";
import type { Brief } from "./brief.ts";
import type { BriefDocument } from "./document.ts";
import { BRIEF_PURPOSES, type BriefPurpose } from "./purpose.ts";

const voice = z.enum(VOICES);
const run = z
  .object({
    text: z.string(),
    look: z.enum(["strong", "quiet", "open"]).optional().describe("`open`: nobody has decided this yet"),
    voice: voice.optional().describe("The words are the name of this voice"),
  })
  .describe("A stretch of words; line ends are \\n");
const runs = z.array(run);
const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), runs, look: z.enum(["note", "verdict", "warning"]).optional() }),
  z.object({ kind: z.literal("list"), items: z.array(runs) }),
  z.object({ kind: z.literal("people"), items: z.array(z.object({ name: z.string(), about: runs })) }),
  z.object({
    kind: z.literal("table"),
    caption: z.string(),
    columns: z.array(z.object({ label: z.string(), look: z.enum(["time", "minutes", "what", "who", "words"]) })),
    head: z.int().describe("Which column names the row, from 0"),
    rows: z.array(z.array(z.array(runs))).describe("Rows of cells of lines"),
  }),
  z.object({
    kind: z.literal("shares"),
    caption: z.string(),
    parts: z.array(z.object({ label: z.string(), voice: voice.nullable(), minutes: z.int(), percent: z.int() })),
  }),
]);

/** What a brief's JSON file holds. Published as JSON Schema (`briefJsonSchema`). */
const briefFileSchema = z
  .object({
    $schema: z.string().optional(),
    version: z.literal(1),
    for: z.enum(BRIEF_PURPOSES),
    facts: z.object({
      minutes: z.int(),
      startsAt: z.string().nullable().describe("Wall-clock time at the venue, without a zone: 2027-05-14T10:30"),
      room: z.string().nullable(),
      expected: z.int().nullable(),
      format: z.string().nullable(),
      made: z.string().describe("The day it was made"),
    }),
    document: z.object({
      language: z.enum(LANGUAGES),
      kind: z.string(),
      stream: z.string(),
      title: z.string(),
      hasTitle: z.boolean(),
      lead: runs,
      facts: z.array(z.object({ label: z.string(), runs })),
      sections: z
        .array(z.array(z.object({ label: z.string(), blocks: z.array(block) })))
        .describe("Rows of one section, or of two that may stand side by side"),
      footer: z.string(),
    }),
  })
  .describe("A session brief of Open Chair, laid out: the same words, in the same order, as its other files");

/** The schema of a brief's JSON file, as JSON Schema (draft 2020-12). */
export const briefJsonSchema = (): object => z.toJSONSchema(briefFileSchema);

/** A laid-out brief as JSON, with the facts as machines read them. `schemaUrl`: where its schema is. */
export function briefToJson(brief: Brief, document: BriefDocument, purpose: BriefPurpose, schemaUrl?: string): string {
  const file: z.input<typeof briefFileSchema> = {
    ...(schemaUrl === undefined ? {} : { $schema: schemaUrl }),
    version: 1,
    for: purpose,
    facts: { ...brief.facts },
    document: structuredClone(document) as z.input<typeof briefFileSchema>["document"],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a brief's JSON file. Throws a `ZodError` when it is none. */
export const readBriefJson = (text: string) => briefFileSchema.parse(JSON.parse(text));
