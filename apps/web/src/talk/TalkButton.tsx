import { Plural, Trans } from "@lingui/react/macro";
import type { Editing } from "@openchair/board";
import { MessageSquare, MessageSquarePlus } from "lucide-react";
import type { TalkTarget } from "./talkBoard.ts";
import { useTalk } from "./useSpeakers.ts";

interface TalkButtonProps {
  readonly editing: Editing;
  /** `card:<id>` or `brief:<field>`. */
  readonly on: string;
  /** What that is called, where the words around the button do not say it. */
  readonly about?: string;
  readonly readOnly: boolean;
  readonly onTalk: (target: TalkTarget) => void;
  readonly isWide?: boolean;
}

/** How much is said about something in talks that are open, and the way to say more. */
export function TalkButton({ editing, on, about, readOnly, onTalk, isWide = false }: TalkButtonProps) {
  const { talks, counts } = useTalk({ editing });
  const count = counts.get(on) ?? 0;
  const isSettled = count === 0 && talks.some((talk) => talk.on === on);
  if (readOnly && count === 0 && !isSettled) return null;
  const Icon = count === 0 && !isSettled ? MessageSquarePlus : MessageSquare;
  return (
    <button type="button" className={isWide ? "button" : "text-button"} onClick={() => onTalk({ on })}>
      <Icon size={isWide ? 18 : 16} aria-hidden />
      <span>
        {count > 0 ? (
          <Plural value={count} one="# comment" other="# comments" />
        ) : isSettled ? (
          <Trans>Settled talk</Trans>
        ) : (
          <Trans>Comment</Trans>
        )}
        {about ? (
          <span className="visually-hidden">
            {" "}
            <Trans>on {about}</Trans>
          </span>
        ) : null}
      </span>
    </button>
  );
}
