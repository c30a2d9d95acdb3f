import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, errorFromBody } from "../api/errors.ts";

interface Download {
  /** What is being made now, by the name it was asked under; null when nothing is. */
  readonly busy: string | null;
  readonly error: unknown;
  /** Fetches a file and saves it. `name` says which one it is. */
  start(name: string, url: string): Promise<boolean>;
  /** Calls off what is being made. */
  stop(): void;
}

/** The name that the server gives a file, from its header (RFC 6266). */
export function nameIn(header: string | null): string {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "")?.[1];
  if (wide !== undefined) {
    try {
      return decodeURIComponent(wide);
    } catch {
      // The plain one is there for those who cannot read the other.
    }
  }
  return /filename="([^"]*)"/i.exec(header ?? "")?.[1] ?? "brief";
}

function save(data: Blob, name: string): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Files that take a moment to make: says that they are being made, can be called off, and tells what went wrong. */
export function useDownload(): Download {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const calledOff = useRef<AbortController | null>(null);
  useEffect(() => () => calledOff.current?.abort(), []);
  const start = useCallback(async (name: string, url: string) => {
    calledOff.current?.abort();
    const control = new AbortController();
    calledOff.current = control;
    setBusy(name);
    setError(null);
    try {
      const answer = await fetch(url, { signal: control.signal });
      if (!answer.ok) throw errorFromBody(await answer.json().catch(() => null), answer.status);
      save(await answer.blob(), nameIn(answer.headers.get("content-disposition")));
      return true;
    } catch (fault) {
      if (control.signal.aborted) return false;
      // `fetch` only fails when no answer came at all.
      setError(fault instanceof ApiError ? fault : new ApiError("unreachable", String(fault), 0));
      return false;
    } finally {
      if (calledOff.current === control) setBusy(null);
    }
  }, []);
  const stop = useCallback(() => calledOff.current?.abort(), []);
  return { busy, error, start, stop };
}
