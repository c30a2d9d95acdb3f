import { Plural, Trans } from "@lingui/react/macro";
import type { BoardChange } from "@openchair/board";
import { CircleMinus, CirclePlus, Pencil } from "lucide-react";
import { type ChangeRow, useChangeRows } from "./useChangeRows.ts";
import { WordDiff } from "./WordDiff.tsx";

const ICONS = { added: CirclePlus, removed: CircleMinus, changed: Pencil } as const;

function Mark({ mark }: Pick<ChangeRow, "mark">) {
  const Icon = ICONS[mark];
  return (
    <span className={`change__mark change__mark--${mark}`}>
      <Icon size={18} aria-hidden />
      {mark === "added" ? <Trans>New</Trans> : mark === "removed" ? <Trans>Gone</Trans> : <Trans>Changed</Trans>}
    </span>
  );
}

/** What differs between two states of a board, thing by thing. */
export function ChangeRows({ changes }: { readonly changes: readonly BoardChange[] }) {
  const rows = useChangeRows()(changes);
  if (rows.length === 0) {
    return (
      <p>
        <Trans>Both say the same.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className="small quiet">
        <Plural value={rows.length} one="# thing is different" other="# things are different" />
      </p>
      <ul className="changes-list">
        {rows.map(({ mark, what, words, diff }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <li key={at} className="change">
            <Mark mark={mark} />
            <div className="change__words">
              <p className="change__what">{what}</p>
              {diff ? <WordDiff before={diff[0]} after={diff[1]} /> : <p>{words}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
