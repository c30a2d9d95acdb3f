import { claimThread, linkEvidence, readCards } from "@openchair/board";
import { isoNow, type Services } from "../services.ts";

/** The red threads of the sample; `shownBy` says how the cards of its finished board start that show one. */
const THREADS = [
  {
    title: "Learning from failure",
    description: "What went wrong, told by those who were there.",
    shownBy: ["Four stories"],
  },
  {
    title: "Staff and patients as one team",
    description: "Everybody in the room belongs to it.",
    shownBy: ["Nobody fixes", "Pairs talk"],
  },
  { title: "After the session", description: "What people do on Monday.", shownBy: [] },
  { title: "Who decides?", description: "Who is asked first, and who only hears of it.", shownBy: null },
] as const;

/** Gives the sample its red threads: two that its finished board shows, one that it only takes up, one that nobody does. */
export async function addSampleThreads(services: Services, streamId: string, boardId: string): Promise<void> {
  const mark = { by: null, at: services.now() };
  for (const { title, description, shownBy } of THREADS) {
    const id = crypto.randomUUID();
    await services.programme.addThread(streamId, { id, title, description }, isoNow(services), THREADS.length);
    if (shownBy === null) continue;
    await services.boards.write(boardId, (doc) => {
      claimThread(doc, id, mark);
      for (const start of shownBy) {
        const card = readCards(doc).find(({ text }) => text.startsWith(start));
        if (card) linkEvidence(doc, id, card.id, mark);
      }
    });
  }
}
