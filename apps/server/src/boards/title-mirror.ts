import { readBriefField } from "@openchair/board";
import { LIMITS } from "@openchair/programme";
import type { ProgrammeStore } from "@openchair/store/ports";
import type * as Y from "yjs";

/** A board is quiet when nothing has changed for this long, in milliseconds. */
const QUIET_MS = 1000;

/** Keeps a session's title in the programme as the brief's title is on its board, where it is typed. */
export interface TitleMirror {
  /** The board has changed. */
  touch(): void;
  /** Copies the title now, if it may have changed. */
  flush(): Promise<void>;
}

/** The title as one line that fits; "" while there is none. */
export function sessionTitle(doc: Y.Doc): string {
  return readBriefField(doc, "title").replace(/\s+/g, " ").trim().slice(0, LIMITS.sessionTitle).trim();
}

export function createTitleMirror(options: {
  readonly boardId: string;
  readonly programme: ProgrammeStore;
  readonly title: () => string;
  readonly reportError: (error: unknown) => void;
}): TitleMirror {
  const { boardId, programme } = options;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let touchedAt = 0;
  let written: string | null = null;

  async function copy(): Promise<void> {
    const title = options.title();
    if (title === "" || title === written) return;
    const session = await programme.sessionOfBoard(boardId);
    if (session && session.title !== title) await programme.updateSession(session.id, { title });
    written = title;
  }
  const flush = async () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = null;
    await copy().catch(options.reportError);
  };
  /** A board is touched at every letter, so the timer is not set anew each time but looks when it was. */
  const look = (): void => {
    const quietFor = performance.now() - touchedAt;
    if (quietFor >= QUIET_MS) void flush();
    else timer = setTimeout(look, QUIET_MS - quietFor);
  };
  return {
    touch() {
      touchedAt = performance.now();
      timer ??= setTimeout(look, QUIET_MS);
    },
    flush,
  };
}
