import { boardRoots, type Editing, setVoiceShow, type VoiceShow, voiceShow } from "@openchair/board";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { voicesQuery } from "../api/talkCalls.ts";
import { liveValue, perDocument } from "../board/boardData.ts";

/** While people work, the shares are asked for this long after a change, and not more often. Milliseconds. */
const ASK_AFTER_MS = 4000;

/** Boards that are followed now, by how many parts. However many there are, the server is asked once. */
const followed = new WeakMap<Y.Doc, { parts: number; stop: () => void }>();

function follow(doc: Y.Doc, ask: () => void): () => void {
  const now = followed.get(doc) ?? start(doc, ask);
  now.parts += 1;
  followed.set(doc, now);
  return () => {
    now.parts -= 1;
    if (now.parts > 0) return;
    now.stop();
    followed.delete(doc);
  };
}

function start(doc: Y.Doc, ask: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const changed = () => {
    timer ??= setTimeout(() => {
      timer = null;
      ask();
    }, ASK_AFTER_MS);
  };
  doc.on("update", changed);
  const stop = () => {
    if (timer) clearTimeout(timer);
    doc.off("update", changed);
  };
  return { parts: 0, stop };
}

const liveShow = perDocument<VoiceShow>((doc) => {
  const { meta } = boardRoots(doc);
  return liveValue(
    () => voiceShow(doc),
    (changed) => {
      meta.observe(changed);
      return () => meta.unobserve(changed);
    },
  );
});

/** How much of it the team wants to see, by the board as it is here. */
export function useVoiceShow(doc: Y.Doc): VoiceShow {
  const live = liveShow(doc);
  return useSyncExternalStore(live.subscribe, live.get);
}

export const chooseVoiceShow = ({ doc, origin }: Editing, show: VoiceShow): void => {
  setVoiceShow(doc, show, origin);
  liveShow(doc).now();
};

/** How the board is shared among the voices, as the server counts it. Follows the board; undefined until it is known. */
export function useVoices(boardId: string, doc: Y.Doc) {
  const queryClient = useQueryClient();
  const { data } = useQuery(voicesQuery(boardId));
  useEffect(
    () => follow(doc, () => void queryClient.invalidateQueries(voicesQuery(boardId))),
    [boardId, doc, queryClient],
  );
  const show = useVoiceShow(doc);
  // What the team has just chosen not to see goes at once, not when the server is asked next.
  return useMemo(() => {
    if (!data || show === "each" || data.show === show) return data;
    return { ...data, overall: null, quiet: [], show, even: show === "together" ? data.even : null };
  }, [data, show]);
}

export type Voices = NonNullable<ReturnType<typeof useVoices>>;
