import { useLingui } from "@lingui/react/macro";
import type { BoardChange, BriefField } from "@openchair/board";
import { useSaid } from "./useSaid.ts";

type Of<What extends BoardChange["what"]> = Extract<BoardChange, { readonly what: What }>;
export type LinkLike = Of<"link-added" | "link-removed" | "link-label">;
export type ThreadLike = Of<"thread-added" | "thread-removed" | "thread-shown" | "thread-hidden">;
export type SourceLike = Of<"source-added" | "source-removed" | "source-again">;

interface LinkWords {
  readonly link: (change: LinkLike) => string;
  readonly thread: (change: ThreadLike) => string;
  readonly source: (change: SourceLike) => string;
}

/** Says what is tied to what: cards to each other, to red threads, to the brief. */
export function useLinkWords(threads: ReadonlyMap<string, string>, fields: Record<BriefField, string>): LinkWords {
  const { t } = useLingui();
  const { named, quoted } = useSaid();
  return {
    link(change) {
      const [from, to] = [named(change.from), named(change.to)];
      if (change.what === "link-label") {
        const [was, is] = [quoted(change.before), quoted(change.after)];
        return t`From ${from} to ${to}: it says ${is} instead of ${was}.`;
      }
      const label = change.label.trim() === "" ? "" : quoted(change.label);
      if (change.what === "link-added") {
        return label === "" ? t`New: from ${from} to ${to}.` : t`New: from ${from} to ${to}, with the words ${label}.`;
      }
      return label === "" ? t`Gone: from ${from} to ${to}.` : t`Gone: from ${from} to ${to}, with the words ${label}.`;
    },
    thread(change) {
      const name = threads.get(change.thread);
      const thread = name === undefined ? t`A red thread that is not there any more` : quoted(name);
      if (!("card" in change)) {
        return change.what === "thread-added"
          ? t`${thread}: the team takes it up now.`
          : t`${thread}: the team has let go of it.`;
      }
      const card = named(change.card);
      return change.what === "thread-shown"
        ? t`${thread}: the card ${card} shows it now.`
        : t`${thread}: the card ${card} does not show it any more.`;
    },
    source(change) {
      const card = change.card === null ? t`A card that is not there any more` : named(change.card);
      const field = fields[change.field];
      if (change.what === "source-added") return t`${card} went into “${field}”.`;
      if (change.what === "source-again") return t`${card} went into “${field}” once more.`;
      return t`${card} is not noted for “${field}” any more.`;
    },
  };
}
