import { Trans, useLingui } from "@lingui/react/macro";
import { Copy, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "react-aria-components";
import { copyText } from "../people/copyText.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import type { Draft, DraftState } from "./draft.ts";

interface LateWordsProps {
  readonly question: string;
  readonly state: DraftState & { readonly draft: Draft };
}

/** Words that were written without a connection and came after the round was over: they are not lost. */
export function LateWords({ question, state }: LateWordsProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const field = useRef<HTMLTextAreaElement>(null);
  const words = state.cards
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
  const copy = async () => {
    if (await copyText(words, field.current as unknown as HTMLInputElement | null)) announce(t`Copied`);
  };
  return (
    <section className="round-banner" aria-label={t`Words that came too late`}>
      <div className="round-banner__words stack">
        <p>
          <Trans>These words came after the quiet round was over, and only you have them: {question}</Trans>
        </p>
        <textarea
          ref={field}
          className="input"
          rows={3}
          readOnly
          value={words}
          aria-label={t`Words that came too late`}
        />
      </div>
      <div className="row">
        <Button className="button" onPress={() => void copy()}>
          <Copy size={18} aria-hidden />
          <Trans>Copy</Trans>
        </Button>
        <Button className="button button--plain" onPress={() => state.draft.discard()}>
          <Trash2 size={18} aria-hidden />
          <Trans>Throw away</Trans>
        </Button>
      </div>
    </section>
  );
}
