import type * as Y from "yjs";
import { boardRoots } from "./layout.ts";

/** What people in the session are asked to agree to, one by one (domain.md §6, field 16). */
export const CONSENT_PARTS = ["recording", "photos", "quotes", "stories"] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];

/** `ask`: each person is asked there and then. */
export const CONSENT_ANSWERS = ["yes", "no", "ask"] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** What the team has decided, by part; null while nothing is decided. What cannot be read counts as not decided. */
export function readConsents(doc: Y.Doc): Record<ConsentPart, ConsentAnswer | null> {
  const { consents } = boardRoots(doc);
  const answerOf = (part: ConsentPart) => CONSENT_ANSWERS.find((answer) => answer === consents.get(part)) ?? null;
  return Object.fromEntries(CONSENT_PARTS.map((part) => [part, answerOf(part)])) as Record<
    ConsentPart,
    ConsentAnswer | null
  >;
}

/** Decides one part, or opens it again with null. */
export function setConsent(doc: Y.Doc, part: ConsentPart, answer: ConsentAnswer | null, origin?: unknown): void {
  doc.transact(() => {
    const { consents } = boardRoots(doc);
    if (answer === null) consents.delete(part);
    else if (consents.get(part) !== answer) consents.set(part, answer);
  }, origin);
}
