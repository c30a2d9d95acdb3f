import {
  parseTldrawJsonFile,
  type SerializedSchema,
  type SerializedStore,
  type TLAsset,
  type TLBinding,
  type TLPage,
  type TLRecord,
  type TLSchema,
  type TLShape,
  type TLShapeId,
} from "tldraw";
import { richTextNode } from "../notes/rich-text.ts";

/** More shapes than this are not brought in at once. */
export const MOST_SHAPES = 2000;
/** Bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** Farther out, or larger, than anybody can go. Canvas units. */
const FARTHEST = 1e5;

/** Shapes that a board can show. Links with previews, films and pages of other sites are not among them. */
const KNOWN_TYPES: ReadonlySet<string> = new Set([
  "arrow",
  "draw",
  "frame",
  "geo",
  "group",
  "highlight",
  "image",
  "line",
  "note",
  "text",
]);

/**
 * Why nothing could be read. `not-tldraw`: another kind of file · `too-old`, `too-new`: written by a tldraw that this one
 * cannot read · `broken`: nothing in it could be read · `empty`: no shapes · `too-large`, `too-many`: beyond the limits.
 */
export type TldrFault = "not-tldraw" | "too-old" | "too-new" | "broken" | "empty" | "too-large" | "too-many";

/** How many things of a file were left out. */
export interface LeftOut {
  readonly pictures: number;
  readonly films: number;
  /** Previews and insides of other sites. */
  readonly webPages: number;
  /** Those that could not be read. */
  readonly broken: number;
}

export interface TldrPage {
  readonly shapes: TLShape[];
  readonly rootShapeIds: TLShapeId[];
  readonly bindings: TLBinding[];
}

export interface TldrContent {
  /** The pages that have shapes, in their order. */
  readonly pages: readonly TldrPage[];
  readonly assets: readonly TLAsset[];
  readonly left: LeftOut;
}

export type TldrResult =
  | { readonly ok: true; readonly content: TldrContent }
  | { readonly ok: false; readonly why: TldrFault };

const fault = (why: TldrFault): TldrResult => ({ ok: false, why });

/**
 * The records of a file whose parts are not all sound: each is brought up to date and looked at by itself, so that one
 * bad address does not cost the whole drawing.
 */
function salvage(json: string, schema: TLSchema): { records: TLRecord[]; broken: number } | null {
  const { records, schema: from } = JSON.parse(json) as { records: TLRecord[]; schema: SerializedSchema };
  const store = Object.fromEntries(records.map((record) => [record.id, record])) as SerializedStore<TLRecord>;
  const migrated = schema.migrateStoreSnapshot({ store, schema: from });
  if (migrated.type === "error") return null;
  const sound: TLRecord[] = [];
  let broken = 0;
  for (const record of Object.values(migrated.value)) {
    try {
      sound.push(schema.types[record.typeName].validate(record) as TLRecord);
    } catch {
      // Pictures are counted with the shapes that show them.
      if (record.typeName === "shape") broken++;
    }
  }
  return { records: sound, broken };
}

/** tldraw gives the same reason for a file of a newer tldraw and for one that is broken; the versions tell them apart. */
function isNewer(json: string, schema: TLSchema): boolean {
  const { schema: theirs } = JSON.parse(json) as { schema: SerializedSchema };
  const known = schema.serialize().sequences;
  return (
    theirs.schemaVersion === 2 &&
    Object.entries(theirs.sequences).some(([id, version]) => version > (known[id] ?? version))
  );
}

const isWithinReach = (shape: TLShape) => {
  const { w = 0, h = 0 } = shape.props as { w?: number; h?: number };
  return [shape.x, shape.y, w, h].every((value) => Math.abs(value) <= FARTHEST);
};

const isSound = (shape: TLShape) =>
  KNOWN_TYPES.has(shape.type) &&
  isWithinReach(shape) &&
  (!("richText" in shape.props) || richTextNode(shape.props.richText) !== null);

/** All records of a file sorted out: what can be shown, page by page, and what is left out. */
function sortOut(records: readonly TLRecord[], brokenBefore: number): TldrContent {
  const pages = records.filter((record): record is TLPage => record.typeName === "page");
  const children = Map.groupBy(
    records.filter((record): record is TLShape => record.typeName === "shape"),
    ({ parentId }) => parentId as string,
  );
  const left = { pictures: 0, films: 0, webPages: 0, broken: brokenBefore };
  const taken = new Set<string>();
  const total = [...children.values()].reduce((sum, shapes) => sum + shapes.length, 0);
  let leftHere = 0;

  function gather(parentId: string, into: TLShape[]): void {
    for (const shape of children.get(parentId) ?? []) {
      if (taken.has(shape.id)) continue;
      taken.add(shape.id);
      if (isSound(shape)) {
        into.push({ ...shape, isLocked: false });
        gather(shape.id, into);
        continue;
      }
      leftHere++;
      if (shape.type === "video") left.films++;
      else if (shape.type === "embed" || shape.type === "bookmark") left.webPages++;
      else left.broken++;
    }
  }

  const sorted = pages.toSorted((a, b) => (a.index < b.index ? -1 : 1));
  const found = sorted.flatMap((page): TldrPage[] => {
    const shapes: TLShape[] = [];
    gather(page.id, shapes);
    if (shapes.length === 0) return [];
    const ids = new Set<string>(shapes.map(({ id }) => id));
    const bindings = records.filter(
      (record): record is TLBinding => record.typeName === "binding" && ids.has(record.fromId) && ids.has(record.toId),
    );
    const roots = shapes.filter(({ parentId }) => (parentId as string) === page.id);
    return [{ shapes, rootShapeIds: roots.map(({ id }) => id), bindings }];
  });
  // What hangs on nothing, or on something that was left out, cannot be placed.
  left.broken += total - leftHere - found.reduce((sum, { shapes }) => sum + shapes.length, 0);
  return { pages: found, assets: records.filter((record): record is TLAsset => record.typeName === "asset"), left };
}

/** Reads a `.tldr` file, of any version that tldraw can bring up to date. Never throws. */
export function readTldr(json: string, schema: TLSchema): TldrResult {
  const parsed = parseTldrawJsonFile({ json, schema });
  let content: TldrContent;
  if (parsed.ok) content = sortOut(parsed.value.allRecords(), 0);
  else {
    switch (parsed.error.type) {
      case "notATldrawFile":
        return fault("not-tldraw");
      case "v1File":
        return fault("too-old");
      case "fileFormatVersionTooNew":
        return fault("too-new");
      case "migrationFailed":
        return fault(isNewer(json, schema) ? "too-new" : "broken");
      case "invalidRecords": {
        let saved: ReturnType<typeof salvage> = null;
        try {
          saved = salvage(json, schema);
        } catch {
          // A migration that throws has met something that is no record at all.
        }
        if (!saved) return fault("broken");
        content = sortOut(saved.records, saved.broken);
      }
    }
  }
  const count = content.pages.reduce((sum, { shapes }) => sum + shapes.length, 0);
  if (count > MOST_SHAPES) return fault("too-many");
  if (count > 0) return { ok: true, content };
  const { left } = content;
  return left.broken > 0 && left.films + left.webPages === 0 ? fault("broken") : fault("empty");
}
