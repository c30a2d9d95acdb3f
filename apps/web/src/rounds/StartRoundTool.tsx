import { Trans, useLingui } from "@lingui/react/macro";
import { Feather } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import "./rounds.css";

const StartRoundDialog = lazy(async () => ({
  default: (await import("./StartRoundDialog.tsx")).StartRoundDialog,
}));

/** Among the tools of the outline: starts a quiet round. */
export function StartRoundTool({ info }: { readonly info: BoardInfo }) {
  const { t } = useLingui();
  // Undefined until it is asked for: nothing of the dialog is loaded before.
  const [starting, setStarting] = useState<boolean>();
  return (
    <>
      <button
        type="button"
        className="button button--plain round-tool"
        onClick={() => setStarting(true)}
        title={t`Start a quiet round`}
      >
        <Feather size={18} aria-hidden />
        {/* With its words the tools would not fit on one line; the side panel says them. */}
        <span className="visually-hidden">
          <Trans>Start a quiet round</Trans>
        </span>
      </button>
      {starting === undefined ? null : (
        <Suspense>
          <StartRoundDialog info={info} isOpen={starting} onClose={() => setStarting(false)} />
        </Suspense>
      )}
    </>
  );
}
