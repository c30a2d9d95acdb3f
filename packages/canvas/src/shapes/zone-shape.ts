import { FIXED_IDS } from "@openchair/board";
import { type RecordProps, T, type TLBaseShape, type TLShape } from "tldraw";

/** `name` mirrors the zone's fragment in the document, as a card's `text` does (SPEC B5). The zone of ideas has none. */
export type ZoneShape = TLBaseShape<"zone", { w: number; h: number; name: string }>;

export const zoneProps: RecordProps<ZoneShape> = { w: T.nonZeroNumber, h: T.nonZeroNumber, name: T.string };

/** What zones measure, in canvas units. */
export const ZONE = { w: 396, h: 320, minW: 220, minH: 140, head: 52, padding: 14 } as const;

/** Calm colours that tell zones apart; the first is the usual one. Kept in `meta.tone`. */
export const ZONE_TONES = ["sand", "sea", "leaf", "sun", "plum"] as const;
export type ZoneTone = (typeof ZONE_TONES)[number];

const isTone = (value: unknown): value is ZoneTone => ZONE_TONES.includes(value as ZoneTone);

export const zoneTone = (zone: Pick<TLShape, "meta">): ZoneTone => {
  const tone = zone.meta["tone"];
  return isTone(tone) ? tone : "sand";
};

/** True for a zone that people made: it has a name, and can be moved and removed. */
export const isOwnZone = (shape: TLShape | undefined): shape is TLShape & ZoneShape =>
  shape?.type === ("zone" as string) && !FIXED_IDS.includes(shape.id);
