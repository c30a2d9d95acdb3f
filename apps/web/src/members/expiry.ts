/** The end of a day (`2027-05-14`) in the reader's own zone, as a moment; undefined for "". */
export const endOfDay = (day: string): string | undefined =>
  day === "" ? undefined : new Date(`${day}T23:59:59`).toISOString();
