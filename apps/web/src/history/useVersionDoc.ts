import { versionDoc } from "@openchair/board";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { documentQuery } from "../api/historyCalls.ts";

export interface OpenVersion {
  readonly doc: Y.Doc | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** A version as a document, for as long as it is looked at. */
export function useVersionDoc(boardId: string, versionId: string): OpenVersion {
  const { data, error, refetch } = useQuery(documentQuery(boardId, versionId));
  const [doc, setDoc] = useState<Y.Doc | null>(null);
  const [damaged, setDamaged] = useState<unknown>(null);
  useEffect(() => {
    if (!data) return;
    let opened: Y.Doc | null = null;
    try {
      opened = versionDoc(data);
    } catch (fault) {
      setDamaged(fault);
    }
    setDoc(opened);
    return () => {
      setDoc(null);
      setDamaged(null);
      opened?.destroy();
    };
  }, [data]);
  return { doc, error: error ?? damaged, retry: () => void refetch() };
}
