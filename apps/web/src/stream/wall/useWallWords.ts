import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { VOICE_NAMES } from "@openchair/formats";
import type { Presence, SessionState, WallSession } from "@openchair/programme";
import { day } from "../../i18n/dates.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import type { SessionGroup } from "./wallView.ts";

/** What the wall says, in the reader's language. */
export function useWallWords() {
  const { t } = useLingui();
  const language = useLanguage();
  const states: Record<SessionState, string> = {
    paused: t`Paused: talk first`,
    shaping: t`Being shaped`,
    ready: t`Ready`,
    published: t`Published`,
  };
  const presences: Record<Presence, string> = { here: t`here`, invited: t`invited`, missing: t`missing` };
  return {
    states,
    presences,
    /** A group's heading. */
    group({ state, missing, name, key }: SessionGroup): string {
      if (state !== null) return states[state];
      if (missing !== null) {
        const voices = missing.map((voice) => VOICE_NAMES[language][voice]).join(", ");
        return missing.length === 0 ? t`All three voices are here` : t`Still missing: ${voices}`;
      }
      if (key === "") return t`Not decided yet`;
      return name !== null && /^\d{4}-\d{2}-\d{2}$/.test(name) ? day(`${name}T00:00`, language) : (name ?? "");
    },
    /** What a board's picture shows. */
    picture({ planned, segments, ideas, questions }: WallSession): string {
      if (planned === null) return t`The board was not looked at yet.`;
      if (segments + ideas + questions === 0) return t`An empty board.`;
      const rows = plural(segments, { one: "# row in the run sheet", other: "# rows in the run sheet" });
      const minutes = plural(planned, { one: "# minute", other: "# minutes" });
      const cards = plural(ideas, { one: "# idea", other: "# ideas" });
      const open = plural(questions, { one: "# question", other: "# questions" });
      return t`The board: ${rows}, ${minutes}, ${cards}, ${open}.`;
    },
  };
}
