import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, type Voice } from "@openchair/formats";
import { Feather, MessageSquarePlus, UserRoundPlus } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { withWords } from "../i18n/activate.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import type { Voices } from "./useVoices.ts";
import type { VoicesBoard } from "./voicesBoard.ts";

const StartRoundDialog = lazy(async () => ({
  default: (await withWords("rounds", import("../rounds/StartRoundDialog.tsx"))).StartRoundDialog,
}));

/** What somebody has put aside while the page is open: it comes back another day, not a minute later. */
const putAside = new Set<string>();

interface PromptProps {
  readonly board: VoicesBoard;
  readonly voices: Voices;
}

interface OneProps extends Pick<PromptProps, "board"> {
  readonly voice: Voice;
  readonly presence: Voices["quiet"][number]["presence"];
  readonly onAside: () => void;
}

/** That a voice has had little room so far, and what one could do. */
function QuietVoice({ board, voice, presence, onAside }: OneProps) {
  const { t } = useLingui();
  const name = VOICE_NAMES[useLanguage()][voice];
  const { info, onTalk, onInvite } = board;
  const { me } = info;
  const others = info.people.filter(({ id, voices }) => id !== me.id && voices.includes(voice));
  const isMine = me.voices.includes(voice);
  const calls = others.map((person) => `@${person.name}`).join(" ");
  const ask = () => onTalk({ on: "board", words: t`${calls} What would you add, or change?` });
  // Undefined until it is asked for: nothing of it is loaded before.
  const [isStarting, setStarting] = useState<boolean>();
  let words: ReactNode;
  let act: ReactNode = null;
  if (isMine && presence === "here") {
    words = (
      <Trans>There is room for {name} here: your voice. Add what you like, when you like. Silence is fine, too.</Trans>
    );
    act = me.may.write ? (
      <button type="button" className="button" onClick={() => onTalk({ on: "board" })}>
        <MessageSquarePlus size={18} aria-hidden />
        <Trans>Say something</Trans>
      </button>
    ) : null;
  } else if (presence === "here") {
    words = (
      <Trans>{name} has had less than a fifth of the room so far. Silence may be a choice: ask, do not push.</Trans>
    );
    act =
      me.may.write && others.length > 0 ? (
        <button type="button" className="button" onClick={ask}>
          <MessageSquarePlus size={18} aria-hidden />
          <Trans>Ask them</Trans>
        </button>
      ) : null;
  } else {
    words =
      presence === "invited" ? (
        <Trans>{name} is invited and has not come in yet. Leave room for what they will bring.</Trans>
      ) : (
        <Trans>Nobody speaks as {name} here yet.</Trans>
      );
    act =
      presence === "missing" && onInvite ? (
        <button type="button" className="button" onClick={onInvite}>
          <UserRoundPlus size={18} aria-hidden />
          <Trans>Invite somebody</Trans>
        </button>
      ) : null;
  }
  return (
    <li className="voice-prompt">
      <VoiceBadge voice={voice} size={28} />
      <div className="voice-prompt__body">
        <p>{words}</p>
        <div className="row">
          {act}
          {presence === "here" && me.may.round ? (
            <button type="button" className="button" onClick={() => setStarting(true)}>
              <Feather size={18} aria-hidden />
              <Trans>Start a quiet round</Trans>
            </button>
          ) : null}
          <button type="button" className="button button--plain" onClick={onAside}>
            <Trans>Not now</Trans>
          </button>
        </div>
        {isStarting === undefined ? null : (
          <Suspense>
            <StartRoundDialog info={info} isOpen={isStarting} onClose={() => setStarting(false)} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** A gentle word when a voice has less than a fifth. Nothing when none has. */
export function VoicePrompt({ board, voices }: PromptProps) {
  const [, redraw] = useState(0);
  const boardId = board.info.board.id;
  const key = (voice: string) => `${boardId} ${voice}`;
  const aside = (voice: string) => {
    putAside.add(key(voice));
    redraw((n) => n + 1);
  };
  const quiet = voices.quiet.filter(({ voice }) => !putAside.has(key(voice)));
  if (voices.show === "together") {
    return voices.even === null ? null : (
      <p>
        {voices.even ? (
          <Trans>Each voice has had at least a fifth of the room.</Trans>
        ) : (
          <Trans>
            One of the voices has had less than a fifth of the room so far. Ask around the table: what is missing?
          </Trans>
        )}
      </p>
    );
  }
  if (quiet.length === 0) return null;
  return (
    <ul className="voice-prompts">
      {quiet.map(({ voice, presence }) => (
        <QuietVoice key={voice} board={board} voice={voice} presence={presence} onAside={() => aside(voice)} />
      ))}
    </ul>
  );
}
