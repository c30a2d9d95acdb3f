import { useLingui } from "@lingui/react/macro";
import type { Editing } from "@openchair/board";
import { type Dispatch, type SetStateAction, useRef } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { liveOutline } from "./outlineData.ts";
import { takeAway, type Unwritten } from "./unwritten.ts";

/** Keeps what was just made here in mind until it has words, or is left without: then it goes away again. */
export function useUnwritten(editing: Editing, setWriting: Dispatch<SetStateAction<string | null>>) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const made = useRef<Unwritten | null>(null);
  /** Writing in this item has ended. True when it went away. */
  const leave = (id: string | null): boolean => {
    const left = made.current;
    if (!left || left.id !== id) return false;
    made.current = null;
    if (!takeAway(editing, left)) return false;
    liveOutline(editing.doc).now();
    setWriting((now) => (now === id ? null : now));
    announce(
      {
        card: t`Nothing was written, so there is no new card.`,
        note: t`Nothing was written, so there is no new note.`,
        zone: t`Nothing was written, so there is no new zone.`,
      }[left.what],
    );
    return true;
  };
  /** Something else is done: it is not what was just made any more, and stays. */
  const settle = () => {
    made.current = null;
  };
  return { leave, settle, made };
}
