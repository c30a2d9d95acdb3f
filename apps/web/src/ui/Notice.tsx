import { Trans } from "@lingui/react/macro";
import { CircleCheck, Info, LoaderCircle, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useErrorWords } from "../api/useErrorWords.ts";

type NoticeKind = "info" | "ok" | "warn" | "error";

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, error: TriangleAlert } as const;

/** A short message in the page. Errors are read out at once. */
export function Notice({ kind = "info", children }: { readonly kind?: NoticeKind; readonly children: ReactNode }) {
  const Icon = ICONS[kind];
  return (
    <div className={`notice notice--${kind}`} role={kind === "error" ? "alert" : undefined}>
      <Icon size={18} aria-hidden />
      <div className="stack">{children}</div>
    </div>
  );
}

/** Any error, in plain words, with a way to try again when that can help. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const words = useErrorWords();
  return (
    <Notice kind="error">
      <p>{words(error)}</p>
      {onRetry ? (
        <p>
          <button type="button" className="button" onClick={onRetry}>
            <Trans>Try again</Trans>
          </button>
        </p>
      ) : null}
    </Notice>
  );
}

/** Something is on its way. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="loading" role="status">
      <LoaderCircle size={20} aria-hidden className="spinner" />
      <span>{children ?? <Trans>One moment…</Trans>}</span>
    </div>
  );
}
