import { Trans, useLingui } from "@lingui/react/macro";
import { Feather } from "lucide-react";
import { useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { StartRoundDialog } from "./StartRoundDialog.tsx";
import "./rounds.css";

/** Among the tools of the outline: starts a quiet round. */
export function StartRoundTool({ info }: { readonly info: BoardInfo }) {
  const { t } = useLingui();
  const [starting, setStarting] = useState(false);
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
      <StartRoundDialog info={info} isOpen={starting} onClose={() => setStarting(false)} />
    </>
  );
}
