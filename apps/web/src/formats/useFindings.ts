import { type CheckPerson, checkRunSheet, type Finding, type RunSheet } from "@openchair/board";
import { useMemo } from "react";
import type { BoardInfo } from "../api/calls.ts";

/** The people of a board as the checker knows them. */
export const checkedPeople = (people: BoardInfo["people"]): CheckPerson[] =>
  people.map(({ id, voices, seat }) => ({ id, voices, isCoChair: seat === "co-chair" }));

/** What in the run sheet is worth a look; follows the board. */
export function useFindings(sheet: RunSheet, { people, session }: BoardInfo): readonly Finding[] {
  const { expected, format } = session;
  return useMemo(
    () => checkRunSheet({ sheet, people: checkedPeople(people), expected, format }),
    [sheet, people, expected, format],
  );
}
