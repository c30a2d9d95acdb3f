import { Trans } from "@lingui/react/macro";
import { CloudOff, LoaderCircle, LockKeyhole } from "lucide-react";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import type { DraftState } from "./draft.ts";

/** Whether what somebody writes is safe, and that it is theirs alone. */
export function DraftSaveState({ state }: { readonly state: DraftState }) {
  const { save, error } = state;
  switch (save) {
    case "kept":
    case "sending":
      return (
        <p className="quiet-save" data-save={save}>
          {save === "kept" ? <LockKeyhole size={16} aria-hidden /> : <LoaderCircle size={16} aria-hidden />}
          {save === "kept" ? <Trans>Kept. Only you can read it.</Trans> : <Trans>Keeping it…</Trans>}
        </p>
      );
    case "here":
      return (
        <p className="quiet-save quiet-save--here" data-save={save}>
          <CloudOff size={16} aria-hidden />
          <Trans>Kept on this device. It is sent as soon as there is a connection.</Trans>
        </p>
      );
    case "late":
      return (
        <Notice kind="warn">
          <p>
            <Trans>The round was over before this could be sent. Your words are still on this device.</Trans>
          </p>
        </Notice>
      );
    case "refused":
      return <ErrorNotice error={error} />;
  }
}
