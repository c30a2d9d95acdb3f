import type { Voice } from "@openchair/formats";
import * as Y from "yjs";
import { readCards } from "../cards.ts";
import { checkRunSheet } from "../checker/check.ts";
import type { CheckPerson, Finding, FindingId } from "../checker/finding.ts";
import { applyFix, type FixContext } from "../checker/fix.ts";
import { addCard, type NewCard } from "../edit-cards.ts";
import { layRunSheet } from "../run-sheet.ts";
import { createBoard } from "../skeleton.ts";

/** A row as a test gives it. */
export type CheckedRow = Partial<NewCard> & { readonly minutes: number };

const coChair = (id: string, ...voices: Voice[]): CheckPerson => ({ id, voices, isCoChair: true });
export const TEAM = [
  coChair("ana", "professional"),
  coChair("bo", "emerging-leader"),
  coChair("cas", "lived-experience"),
];

/** A board with some rows; written ways and an active room unless a row says otherwise. */
export function checkedBoard(
  slot: number,
  rows: readonly CheckedRow[],
  more: { people?: readonly CheckPerson[]; expected?: number; format?: string } = {},
) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  for (const [at, row] of rows.entries()) {
    const usual = { text: `Row ${at}`, roomShare: 100, demanding: false, written: at === 0 ? "Cards" : "" };
    addCard(doc, { kind: "segment", place: "run-sheet", id: `shape:${at}`, ...usual, ...row });
  }
  const { people = TEAM, expected = null, format = null } = more;
  const context: FixContext = { minutes: slot, people, language: "en" };
  const cards = () => readCards(doc).filter(({ place }) => place === "run-sheet");
  const sheet = () => layRunSheet(cards(), { minutes: slot, startsAt: null });
  const check = (): Finding[] => checkRunSheet({ sheet: sheet(), people, expected, format });
  const ids = () => check().map(({ id }) => id);
  const fix = (id: FindingId, origin?: unknown) => {
    const first = check().find((finding) => finding.id === id)?.fixes[0];
    return first ? applyFix(doc, first, context, origin) : null;
  };
  const minutes = () => cards().map((card) => card.minutes);
  return { doc, cards, sheet, check, ids, fix, minutes, context };
}
