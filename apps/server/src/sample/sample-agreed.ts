import { readCards, setConsent, signedContent, takeIntoBrief } from "@openchair/board";
import type { Introduction, Session } from "@openchair/programme";
import { contentHash } from "../content-hash.ts";
import { isoNow, type Services } from "../services.ts";
import type { SamplePeople } from "./sample-boards.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A moment some days from now, as the store writes it. */
export const daysFromNow = (services: Services, days: number): string =>
  new Date(services.now() + days * DAY_MS).toISOString();

/** Gives the sample its dates, counted from the day it is made. */
export async function addSampleDates(services: Services, streamId: string, curatorId: string): Promise<void> {
  const day = (days: number) => daysFromNow(services, days).slice(0, 10);
  await services.programme.setDates({
    streamId,
    boardId: null,
    dates: { invited: day(-40), "first-meeting": day(-21), freeze: day(38), event: day(170) },
    earlier: [],
    reason: "",
    setBy: curatorId,
    setAt: isoNow(services),
  });
}

const INTRODUCTIONS: Readonly<Record<keyof SamplePeople, Introduction>> = {
  noor: {
    pronouns: "she/her",
    words: "A doctor on a heart ward for eighteen years. She tells what she would do differently today.",
  },
  bo: {
    pronouns: "they/them",
    words: "A nurse in the second year, who asks what nobody dares to ask any more.",
  },
  chris: {
    pronouns: "",
    words: "Cared for his mother for six years. He knows the ward from the chair beside the bed.",
  },
};

/** Lets the three of a finished board say how they want to be introduced. */
export async function introduceSample(services: Services, boardId: string, people: SamplePeople): Promise<void> {
  for (const key of ["noor", "bo", "chris"] as const) {
    await services.programme.changeSeat(boardId, people[key], { introduction: INTRODUCTIONS[key] });
  }
}

/** What the brief of the finished board says of consent, and which of its cards went into it. */
export async function fillSampleBrief(services: Services, boardId: string): Promise<void> {
  await services.boards.write(boardId, (doc) => {
    setConsent(doc, "recording", "no");
    setConsent(doc, "photos", "no");
    setConsent(doc, "quotes", "ask");
    setConsent(doc, "stories", "ask");
    const at = Date.parse(daysFromNow(services, -5));
    for (const card of readCards(doc)) {
      const by = card.createdBy;
      if (card.kind === "aim") takeIntoBrief(doc, "aim", card.id, { by, at });
    }
  });
}

/** Lets the three of a finished board sign it as it is. */
export async function signSample(services: Services, session: Session): Promise<void> {
  const content = await services.boards.read(session.boardId, (doc) => signedContent(doc, session));
  if (!content) return;
  for (const { id, name, voices } of session.people) {
    await services.programme.addSignOff({
      id: crypto.randomUUID(),
      boardId: session.boardId,
      personId: id,
      name,
      voices,
      hash: contentHash(content),
      content: JSON.stringify(content),
      at: daysFromNow(services, -2),
    });
  }
}
