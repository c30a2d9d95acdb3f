import { Trans } from "@lingui/react/macro";
import { Flag } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { withWords } from "../i18n/activate.ts";

const StopDialog = lazy(async () => ({
  default: (await withWords("agree", import("../agree/StopDialog.tsx"))).StopDialog,
}));

/** For co-chairs with lived experience, on every view of a board: this press asks once, the next one stops the board. */
export function StopButton({ boardId }: { readonly boardId: string }) {
  const [asked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button board-bar__stop"
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <Flag size={18} aria-hidden />
        <span className="board-bar__stop-word">
          <Trans>Stop and talk</Trans>
        </span>
      </button>
      {asked ? (
        <Suspense>
          <StopDialog boardId={boardId} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
