import { CARD_KINDS, CARD_SIZE, type CardKind, canJoinRunSheet, type SegmentPlan } from "@openchair/board";
import { VOICES, type Voice } from "@openchair/formats";
import { type RecordProps, T, type TLBaseShape, type TLShape } from "tldraw";

/**
 * A card as tldraw knows it. `text` mirrors the card's fragment in the document, which alone is the truth: the binding
 * fills it and never sends it (SPEC B5).
 */
export type CardShape = TLBaseShape<
  "card",
  {
    w: number;
    h: number;
    kind: CardKind;
    minutes: number;
    format: string;
    voices: Voice[];
    room: string;
    text: string;
  } & {
    /** A card that says nothing of it has none of it (board rule S1). */
    -readonly [part in Exclude<keyof SegmentPlan, "leads">]?: SegmentPlan[part];
  } & { leads?: string[] }
>;

export const cardShapeProps: RecordProps<CardShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: T.literalEnum(...CARD_KINDS),
  minutes: T.number,
  format: T.string,
  voices: T.arrayOf(T.literalEnum(...VOICES)),
  room: T.string,
  text: T.string,
  locked: T.boolean.optional(),
  before: T.boolean.optional(),
  beside: T.boolean.optional(),
  leads: T.arrayOf(T.string).optional(),
  materials: T.string.optional(),
  written: T.string.optional(),
  roomShare: T.number.nullable().optional(),
  isBreak: T.boolean.optional(),
  demanding: T.boolean.nullable().optional(),
  step: T.string.optional(),
};

export const defaultCardProps = (): CardShape["props"] => ({
  w: CARD_SIZE.w,
  h: CARD_SIZE.h,
  kind: "idea",
  minutes: 0,
  format: "",
  voices: [],
  room: "",
  text: "",
});

/** True for a card that can be a row of the run sheet, or is one. */
export const canJoin = (shape: TLShape): shape is CardShape =>
  shape.type === ("card" as string) && canJoinRunSheet((shape as CardShape).props.kind);
