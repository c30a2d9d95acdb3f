import { Trans, useLingui } from "@lingui/react/macro";
import type { ConnectionStatus } from "@openchair/client";
import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { type ShownSave, shownSave } from "./saveWords.ts";

/** How long everything must have been saved before we say so: while somebody types, it says "Saving…" steadily. */
const CALM_MS = 350;

function useCalmSave(status: ConnectionStatus): ShownSave {
  const now = shownSave(status);
  const [calm, setCalm] = useState(now);
  useEffect(() => {
    if (now !== "saved") {
      setCalm(now);
      return;
    }
    const timer = setTimeout(() => setCalm("saved"), CALM_MS);
    return () => clearTimeout(timer);
  }, [now]);
  // Never "saved" a moment too long: that word is a promise.
  return calm === "saved" && now !== "saved" ? now : calm;
}

/** Whether what was written is safe: an icon and a word. Only bad news, and its end, is read out. */
export function SaveState({ status }: { readonly status: ConnectionStatus }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const save = useCalmSave(status);
  const before = useRef(save);
  const isKept = useRef(false);
  isKept.current = status.copy === "ready";
  useEffect(() => {
    const was = before.current;
    before.current = save;
    if (save === was) return;
    if (save === "offline") {
      announce(
        isKept.current
          ? t`Offline. What you change is kept on this device.`
          : t`Offline. Not saved yet: please keep this page open.`,
      );
    }
    if (save === "refused") announce(t`Your last changes were not saved.`);
    if (save === "saved" && (was === "offline" || was === "refused"))
      announce(t`Connected again. Everything is saved.`);
  }, [save, announce, t]);

  return (
    <p className={`save save--${save}`} data-save={save}>
      {save === "saved" ? <Check size={16} aria-hidden /> : null}
      {save === "saving" || save === "loading" ? <LoaderCircle size={16} aria-hidden className="spinner" /> : null}
      {save === "offline" ? <CloudOff size={16} aria-hidden /> : null}
      {save === "refused" ? <TriangleAlert size={16} aria-hidden /> : null}
      <span>
        {save === "saved" ? <Trans>Saved</Trans> : null}
        {save === "saving" ? <Trans>Saving…</Trans> : null}
        {save === "loading" ? <Trans>Opening…</Trans> : null}
        {save === "offline" && !status.kept ? <Trans>Offline</Trans> : null}
        {save === "offline" && status.kept ? <Trans>Offline: kept here</Trans> : null}
        {save === "refused" ? <Trans>Not saved</Trans> : null}
      </span>
    </p>
  );
}
