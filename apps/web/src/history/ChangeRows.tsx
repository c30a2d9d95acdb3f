import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { BoardChange } from "@openchair/board";
import { useQuery } from "@tanstack/react-query";
import { CircleMinus, CirclePlus, Pencil } from "lucide-react";
import type { BoardInfo } from "../api/calls.ts";
import { boardThreadsQuery } from "../api/threadCalls.ts";
import { CHANGE_MARKS, CHANGE_SECTIONS, type ChangeLine, type ChangeRow } from "./changeRow.ts";
import { useChangeRows } from "./useChangeRows.ts";
import { WordDiff } from "./WordDiff.tsx";

const ICONS = { added: CirclePlus, removed: CircleMinus, changed: Pencil } as const;

function Mark({ mark, count }: Pick<ChangeRow, "mark"> & { readonly count?: number }) {
  const Icon = ICONS[mark];
  return (
    <span className={`change__mark change__mark--${mark}`}>
      <Icon size={18} aria-hidden />
      {count === undefined ? null : <span className="tabular">{count}</span>}
      {mark === "added" ? <Trans>New</Trans> : mark === "removed" ? <Trans>Gone</Trans> : <Trans>Changed</Trans>}
    </span>
  );
}

/** How many things are different, and in which way. */
function Summary({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const counts = CHANGE_MARKS.map((mark) => ({ mark, count: rows.filter((row) => row.mark === mark).length }));
  return (
    <p className="changes__sum">
      <span className="quiet">
        <Plural value={rows.length} one="# thing is different" other="# things are different" />
      </span>
      {rows.length < 3
        ? null
        : counts.map(({ mark, count }) => (count === 0 ? null : <Mark key={mark} mark={mark} count={count} />))}
    </p>
  );
}

function Line({ line: { words, was, diff } }: { readonly line: ChangeLine }) {
  if (diff) return <WordDiff lead={words} before={diff[0]} after={diff[1]} />;
  return (
    <p>
      {words} {was === undefined ? null : <span className="quiet">{was}</span>}
    </p>
  );
}

function Row({ row: { mark, what, title, lines } }: { readonly row: ChangeRow }) {
  return (
    <li className="change">
      <Mark mark={mark} />
      <div className="change__words">
        <p className="change__what">{what}</p>
        {title === "" ? null : <p className="change__title">{title}</p>}
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
          <Line key={at} line={line} />
        ))}
      </div>
    </li>
  );
}

interface ChangeRowsProps {
  readonly info: BoardInfo;
  readonly changes: readonly BoardChange[];
}

/** What differs between two states of a board, thing by thing. */
export function ChangeRows({ info, changes }: ChangeRowsProps) {
  const { t } = useLingui();
  const names = {
    "run-sheet": t`Run sheet`,
    cards: t`Ideas and other cards`,
    brief: t`Brief`,
    room: t`Room`,
    canvas: t`On the canvas`,
  };
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
  const sections = CHANGE_SECTIONS.map((section) => ({ section, of: rows.filter((row) => row.section === section) }));
  return (
    <div className="changes">
      <Summary rows={rows} />
      {sections.map(({ section, of }) =>
        of.length === 0 ? null : (
          <section key={section} className="changes__part" aria-label={names[section]}>
            <h4>{names[section]}</h4>
            <ul className="changes-list">
              {of.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
                <Row key={at} row={row} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
