import { type VoiceBalance, voiceBalance } from "@openchair/board";
import type { WallRow } from "@openchair/programme";

/** How a board is shared among voices, from what was last seen of it; null while it was never looked at. */
export function balanceOf({ digest, seats, left }: WallRow): VoiceBalance | null {
  if (!digest?.contributions) return null;
  // Who has come back counts with the place they have now.
  const voices = new Map([...left, ...seats].map((each) => [each.personId, each.voices]));
  return voiceBalance(digest.contributions, (person) => voices.get(person) ?? []);
}
