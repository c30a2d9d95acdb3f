import { Trans, useLingui } from "@lingui/react/macro";
import type { CardKind } from "@openchair/board";
import { Copy, Plus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { copyText } from "../people/copyText.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useOutline } from "./OutlineContext.ts";

/** Words that were being written here when somebody else deleted what they belonged to. */
export interface LostWriting {
  readonly id: string;
  readonly words: string;
  readonly kind: CardKind;
  readonly section: string;
  /** Who did it, when that is known. */
  readonly who: string | undefined;
}

interface LostWordsProps {
  readonly lost: LostWriting;
  readonly onClose: () => void;
}

/** Keeps a person's words when the card under their hands has gone, until they say what should become of them. */
export function LostWords({ lost, onClose }: LostWordsProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const { actions, sections } = useOutline();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const { words, who, kind } = lost;
  useEffect(() => {
    let isGone = false;
    // A browser may say no, since nobody pressed anything; the button is there for that.
    navigator.clipboard?.writeText(words).then(
      () => {
        if (isGone) return;
        setCopied(true);
        announce(
          who
            ? t`${who} deleted this card. Your words are on the clipboard.`
            : t`This card was deleted. Your words are on the clipboard.`,
        );
      },
      () => {
        if (!isGone)
          announce(
            who
              ? t`${who} deleted this card. Your words are kept at the end of the page.`
              : t`This card was deleted. Your words are kept at the end of the page.`,
          );
      },
    );
    return () => {
      isGone = true;
    };
  }, [words, who, announce, t]);
  const section = sections.find(({ id }) => id === lost.section) ?? sections.find(({ id }) => id === "ideas");
  return (
    <section className="lost-words" aria-label={t`Your words`}>
      <p>
        {who ? (
          <Trans>{who} deleted the card you were writing in. Your words are kept:</Trans>
        ) : (
          <Trans>Somebody deleted the card you were writing in. Your words are kept:</Trans>
        )}
      </p>
      <blockquote className="lost-words__words" dir="auto">
        {words}
      </blockquote>
      <input ref={field} className="visually-hidden" readOnly tabIndex={-1} aria-hidden value={words} />
      <div className="row">
        {section ? (
          <button
            type="button"
            className="button button--go"
            onClick={() => {
              actions.addCard(kind, section, words);
              onClose();
            }}
          >
            <Plus size={18} aria-hidden />
            <Trans>Make it a new card</Trans>
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() =>
            void copyText(words, field.current).then((done) => {
              setCopied(done);
              if (done) announce(t`Copied.`);
            })
          }
        >
          <Copy size={18} aria-hidden />
          {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </button>
        <button type="button" className="button button--plain" onClick={onClose}>
          <X size={18} aria-hidden />
          <Trans>Let them go</Trans>
        </button>
      </div>
    </section>
  );
}
