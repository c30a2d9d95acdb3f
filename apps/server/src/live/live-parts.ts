import { type Chair, OPEN_CHAIR, type Timer } from "@openchair/programme";
import type { LiveStore } from "@openchair/store/ports";

/** What is kept in the parts of a board. */
interface Parts {
  readonly timer: Timer | null;
  readonly chair: Chair;
}

const EMPTY: Parts = { timer: null, chair: OPEN_CHAIR };

/** How often a change is tried when others change the same at the same moment. */
const TRIES = 20;

function parse<Part extends keyof Parts>(part: Part, data: string | null): Parts[Part] {
  return data === null ? EMPTY[part] : (JSON.parse(data) as Parts[Part]);
}

/** The timer, or the chair, of a board. */
export async function livePart<Part extends keyof Parts>(
  store: LiveStore,
  boardId: string,
  part: Part,
): Promise<Parts[Part]> {
  return parse(part, (await store.livePartOf(boardId, part)).data);
}

/**
 * Changes the timer, or the chair, of a board, and gives what it is then. `change` is asked again when somebody else was
 * faster; when it gives back what it got, nothing is written.
 */
export async function changeLivePart<Part extends keyof Parts>(
  store: LiveStore,
  boardId: string,
  part: Part,
  change: (before: Parts[Part]) => Parts[Part],
): Promise<Parts[Part]> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { data, version } = await store.livePartOf(boardId, part);
    const before = parse(part, data);
    const after = change(before);
    if (after === before) return before;
    const kept = after === null ? null : JSON.stringify(after);
    if (await store.keepLivePart(boardId, part, { data: kept, version })) return after;
  }
  throw new Error(`The ${part} of a board changes too fast.`);
}
