import type { SignalColour } from "@openchair/programme";

/** How long a card is shown, in milliseconds. A red one asks for a pause, which takes longer to be seen and answered. */
export const SHOWN_MS: Readonly<Record<SignalColour, number>> = { yellow: 60_000, red: 120_000 };

type Shown = Readonly<Partial<Record<SignalColour, number>>>;

/**
 * Yellow and red cards, while they are shown. Kept in memory and nowhere else, and without the person: nothing here, on
 * disk or in a log could say who raised one.
 */
export interface Signals {
  show(boardId: string, colour: SignalColour): void;
  /** Colour → until when it is shown, in milliseconds since 1970. */
  of(boardId: string): Shown;
  /** Forgets what is over; gives the boards on which something was. */
  tidy(): string[];
}

/** `now`: milliseconds since 1970. */
export function createSignals(now: () => number): Signals {
  const boards = new Map<string, Shown>();
  return {
    show(boardId, colour) {
      boards.set(boardId, { ...boards.get(boardId), [colour]: now() + SHOWN_MS[colour] });
    },
    of: (boardId) => boards.get(boardId) ?? {},
    tidy() {
      const over: string[] = [];
      for (const [boardId, shown] of boards) {
        const left = Object.entries(shown).filter(([, until]) => until > now());
        if (left.length === Object.keys(shown).length) continue;
        over.push(boardId);
        if (left.length > 0) boards.set(boardId, Object.fromEntries(left));
        else boards.delete(boardId);
      }
      return over;
    },
  };
}
