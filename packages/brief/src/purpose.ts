/** Who a document is for: the programme team, the people who chair, the people who come. */
export const BRIEF_PURPOSES = ["programme", "chairs", "attendees"] as const;
export type BriefPurpose = (typeof BRIEF_PURPOSES)[number];
