import { Trans } from "@lingui/react/macro";
import { Undo2 } from "lucide-react";
import type { TalkActions } from "./useTalkActions.ts";

/** The button that deleted has gone with what it deleted; the focus must not be lost with it. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** While the last thing somebody did was to delete a comment: the way back. */
export function GoneComment({ actions }: { readonly actions: TalkActions }) {
  if (!actions.isGone) return null;
  return (
    <div className="talk__gone">
      <span>
        <Trans>Your comment is deleted.</Trans>
      </span>
      <button type="button" className="button" ref={takeFocus} onClick={actions.bringBack}>
        <Undo2 size={18} aria-hidden />
        <Trans>Bring it back</Trans>
      </button>
    </div>
  );
}
