import { Trans } from "@lingui/react/macro";
import type { SessionState, WallSession } from "@openchair/programme";
import { Check, Eye, Flag, type LucideIcon, PencilLine, Send, TriangleAlert } from "lucide-react";
import { useWallWords } from "./useWallWords.ts";

const ICONS: Record<SessionState, LucideIcon> = { paused: Flag, shaping: PencilLine, ready: Check, published: Send };

/** How far a session is, as icon and word. */
export function StateChip({ state }: { readonly state: SessionState }) {
  const Icon = ICONS[state];
  return (
    <span className={`wall-chip wall-chip--${state}`}>
      <Icon size={15} aria-hidden />
      {useWallWords().states[state]}
    </span>
  );
}

/** What else a curator should see of a session at once. */
export function MoreChips({ session }: { readonly session: WallSession }) {
  return (
    <>
      {session.looks.forCurators > 0 ? (
        <span className="wall-chip wall-chip--look">
          <Eye size={15} aria-hidden />
          <Trans>Asks for a look</Trans>
        </span>
      ) : null}
      {session.changedSincePublished ? (
        <span className="wall-chip wall-chip--look">
          <TriangleAlert size={15} aria-hidden />
          <Trans>Changed since published</Trans>
        </span>
      ) : null}
    </>
  );
}
