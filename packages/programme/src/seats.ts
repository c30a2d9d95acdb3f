/** A person's place on a board. By itself, without the checks, for pages that only name the seats. */
export const SEATS = ["co-chair", "contributor", "observer"] as const;
export type Seat = (typeof SEATS)[number];
