import {
  boardRoots,
  type ConsentAnswer,
  type ConsentPart,
  type Provenance,
  readConsents,
  readProvenance,
} from "@openchair/board";
import { useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveValue, perDocument } from "../board/boardData.ts";

const liveConsents = perDocument<Readonly<Record<ConsentPart, ConsentAnswer | null>>>((doc) => {
  const { consents } = boardRoots(doc);
  return liveValue(
    () => readConsents(doc),
    (changed) => {
      consents.observe(changed);
      return () => consents.unobserve(changed);
    },
  );
});

const liveProvenance = perDocument<readonly Provenance[]>((doc) => {
  const { provenance, records } = boardRoots(doc);
  return liveValue(
    () => readProvenance(doc),
    (changed) => {
      provenance.observe(changed);
      records.observe(changed);
      return () => {
        provenance.unobserve(changed);
        records.unobserve(changed);
      };
    },
  );
});

/** What may be recorded, photographed, quoted and told; follows the document. */
export function useConsents(doc: Y.Doc): Readonly<Record<ConsentPart, ConsentAnswer | null>> {
  const live = liveConsents(doc);
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Which cards went into the brief; follows the document. */
export function useProvenance(doc: Y.Doc): readonly Provenance[] {
  const live = liveProvenance(doc);
  return useSyncExternalStore(live.subscribe, live.get);
}
