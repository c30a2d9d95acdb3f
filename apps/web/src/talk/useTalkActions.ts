import { useLingui } from "@lingui/react/macro";
import { addComment, changeComment, removeComment, resolveTalk } from "@openchair/board";
import { useState } from "react";
import { useUndo } from "../outline/useUndo.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { liveTalk } from "./liveTalk.ts";
import type { TalkBoard } from "./talkBoard.ts";

export interface TalkActions {
  add(on: string, text: string, mentions: readonly string[], re?: string): void;
  change(id: string, text: string, mentions: readonly string[]): void;
  remove(id: string): void;
  resolve(id: string, isResolved: boolean): void;
  /** True while the last thing one did was to delete a comment here. */
  readonly isGone: boolean;
  bringBack(): void;
}

/** What one can do in a talk; each is a step of undo, and is said to a screen reader. */
export function useTalkActions({ editing, me }: TalkBoard): TalkActions {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { doc, origin, undoManager } = editing;
  const { top } = useUndo(editing);
  const [gone, setGone] = useState<object | null>(null);
  const step = (run: () => unknown) => {
    undoManager.stopCapturing();
    run();
    undoManager.stopCapturing();
    liveTalk(doc).now();
  };
  return {
    add(on, text, mentions, re) {
      const at = Date.now();
      const { id: by, name: byName } = me;
      step(() => addComment(doc, { on, text, by, byName, at, mentions, ...(re ? { re } : {}) }, origin));
      announce(re ? t`Your answer is there.` : t`Your comment is there.`);
    },
    change(id, text, mentions) {
      step(() => changeComment(doc, id, { text, mentions, at: Date.now() }, origin));
      announce(t`Your comment is changed.`);
    },
    remove(id) {
      step(() => removeComment(doc, id, origin));
      setGone(undoManager.undoStack.at(-1) ?? null);
      announce(t`Your comment is deleted.`);
    },
    resolve(id, isResolved) {
      step(() => resolveTalk(doc, id, isResolved ? Date.now() : null, origin));
      announce(isResolved ? t`Marked as settled.` : t`Open again.`);
    },
    isGone: gone !== null && gone === top,
    bringBack() {
      if (gone === null || gone !== undoManager.undoStack.at(-1)) return;
      undoManager.undo();
      setGone(null);
      liveTalk(doc).now();
      announce(t`Your comment is back.`);
    },
  };
}
