import type { Comment, Talk } from "@openchair/board";

/** Who said a comment, by their id; null while that is not known. */
type SpeakerId = (comment: Comment) => string | null;

/** Whether somebody is waited for in a talk: it is open, and names them or goes on after what they said. */
export function isFor(person: string, { comments, resolved }: Talk, speakerId: SpeakerId): boolean {
  if (resolved) return false;
  const own = comments.findLastIndex((said) => speakerId(said) === person);
  const isOthers = (said: Comment) => said.text !== "" && speakerId(said) !== person;
  // What names somebody waits until they have said something after it.
  return comments.slice(own + 1).some((said) => isOthers(said) && (own >= 0 || said.mentions.includes(person)));
}
