/** The most that a quiet round takes in. Words are counted in UTF-16 units, as a browser's `maxlength` does. */
export const ROUND_LIMITS = {
  question: 200,
  /** Cards of one person in one round, and letters of one card: a round gathers thoughts, not papers. */
  cards: 12,
  text: 1000,
  /** Rounds that go on at the same time on one board, and all that a board ever had. */
  open: 3,
  perBoard: 200,
  /** How far ahead a deadline may lie, in days. */
  deadlineDays: 120,
} as const;
