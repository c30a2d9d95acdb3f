import { DRAWING_LOOKS, LANGUAGES, VOICES } from "@openchair/formats";
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
// No room has more, and nothing that reads such a file has to fear for its memory.
const measure = z.number().min(-1e5).max(1e5);
const drawing = z
  .object({
    width: measure,
    height: measure,
    parts: z
      .array(
        z.object({
          look: z.enum(DRAWING_LOOKS),
          d: z
            .string()
            .max(50_000)
            .regex(/^[MmLlHhVvCcAaZz0-9eE+\-., ]*$/)
            .describe("A path as in SVG"),
        }),
      )
      .max(5_000)
      .describe("From back to front"),
    labels: z
      .array(
        z.object({ text: z.string().max(500), x: measure, y: measure, size: measure }).describe("x: middle; y: foot"),
      )
      .max(500),
  })
  .describe("A line drawing, in units of its own");
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
  z.object({
    kind: z.literal("figure"),
    drawing,
    caption: z.string().describe("All that the drawing shows, in words"),
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
