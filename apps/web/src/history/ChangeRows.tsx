import { Plural, Trans } from "@lingui/react/macro";
import type { BoardChange } from "@openchair/board";
import { useQuery } from "@tanstack/react-query";
import { CircleMinus, CirclePlus, Pencil } from "lucide-react";
import type { BoardInfo } from "../api/calls.ts";
import { boardThreadsQuery } from "../api/threadCalls.ts";
import type { ChangeLine, ChangeRow } from "./changeRow.ts";
import { useChangeRows } from "./useChangeRows.ts";
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

function Line({ line: { words, diff } }: { readonly line: ChangeLine }) {
  return (
    <>
      {words === "" ? null : <p>{words}</p>}
      {diff ? <WordDiff before={diff[0]} after={diff[1]} /> : null}
    </>
  );
}

interface ChangeRowsProps {
  readonly info: BoardInfo;
  readonly changes: readonly BoardChange[];
}

/** What differs between two states of a board, thing by thing. */
export function ChangeRows({ info, changes }: ChangeRowsProps) {
  const threads = useQuery(boardThreadsQuery(info.board.id));
  const rows = useChangeRows({
    people: new Map(info.people.map(({ id, name }) => [id, name])),
    threads: new Map((threads.data ?? []).map(({ id, title }) => [id, title])),
    expected: info.session.expected,
  })(changes);
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
        {rows.map(({ mark, what, title, lines }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <li key={at} className="change">
            <Mark mark={mark} />
            <div className="change__words">
              <p className="change__what">{what}</p>
              {title === "" ? null : <p className="change__title">{title}</p>}
              {lines.map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
                <Line key={n} line={line} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
