import { Trans, useLingui } from "@lingui/react/macro";
import type { FreezeMoved } from "@openchair/programme";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { day as dayWords } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import "./dates-part.css";

const keyOf = (boardId: string, moved: FreezeMoved) => `openchair.freeze.${boardId}.${moved.at}`;

/** Storage may be switched off; then the notice comes back with the next visit. */
function isRead(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** That the freeze comes earlier, from whom and why, until this person has read it. */
export function FreezeNotice({ boardId, moved }: { readonly boardId: string; readonly moved: FreezeMoved }) {
  const { t } = useLingui();
  const language = useLanguage();
  const key = keyOf(boardId, moved);
  const [read, setRead] = useState(() => isRead(key));
  if (read) return null;
  const from = dayWords(`${moved.from}T00:00`, language, "short");
  const to = dayWords(`${moved.to}T00:00`, language, "short");
  const { byName, reason } = moved;
  return (
    <section className="freeze-notice" aria-label={t`The freeze comes earlier`}>
      <CalendarClock size={20} aria-hidden />
      <div className="freeze-notice__words">
        <p>
          <strong>
            <Trans>
              The freeze comes earlier: {to}, it was {from}.
            </Trans>
          </strong>
        </p>
        <p>
          <Trans>
            {byName} says why: {reason}
          </Trans>
        </p>
      </div>
      <button
        type="button"
        className="button"
        onClick={() => {
          try {
            localStorage.setItem(key, "read");
          } catch {
            // See `isRead`.
          }
          setRead(true);
        }}
      >
        <Trans>I have read this</Trans>
      </button>
    </section>
  );
}
