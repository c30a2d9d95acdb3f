import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { VoiceBadge } from "../ui/voices.tsx";

interface MentionListProps {
  readonly id: string;
  readonly people: BoardInfo["people"];
  /** Which of them Enter takes; -1: none yet. */
  readonly active: number;
  readonly onChoose: (at: number) => void;
}

/** People who can be named where the caret stands. The field keeps the focus and says which one is marked. */
export function MentionList({ id, people, active, onChoose }: MentionListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t`People on this board`} className="mention-list">
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of this list are those of the field above it.
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant).
        <div
          key={person.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className="mention-list__person"
          // The field must not lose the caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(at)}
        >
          <bdi>{person.name}</bdi>
          {person.voices.map((voice) => (
            <VoiceBadge key={voice} voice={voice} size={20} />
          ))}
        </div>
      ))}
    </div>
  );
}
