import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { VOICES } from "@openchair/formats";
import { THREAD_STATES, type ThreadCell, type ThreadMatrix } from "@openchair/programme";
import { memo, useMemo } from "react";
import { BoardLink } from "../stream/wall/BoardLink.tsx";
import { VoiceBadge, VoicesPresent } from "../ui/voices.tsx";
import { STATE_ICONS } from "./ThreadStateWord.tsx";
import { useVoiceNames } from "./useVoiceNames.ts";

interface ThreadTableProps {
  readonly matrix: ThreadMatrix;
  /** Also which voices' cards show a thread. */
  readonly byVoice: boolean;
}

type StateWords = Readonly<Record<ThreadCell["state"], (cards: number) => string>>;

const iconId = (state: ThreadCell["state"]) => `thread-mark-${state}`;

/** The marks, drawn once: there may be thousands of cells. */
function Marks() {
  return (
    <svg width={0} height={0} className="thread-marks" aria-hidden>
      <defs>
        {THREAD_STATES.map((state) => {
          const Icon = STATE_ICONS[state];
          return <Icon key={state} id={iconId(state)} size={18} />;
        })}
      </defs>
    </svg>
  );
}

const Cell = memo(function Cell({ cell, words }: { readonly cell: ThreadCell; readonly words: StateWords }) {
  const { state, cards, voices } = cell;
  return (
    <td className={`thread-cell thread-cell--${state}`}>
      <svg width={18} height={18} aria-hidden>
        <use href={`#${iconId(state)}`} />
      </svg>
      <span className="thread-cell__word">{words[state](cards)}</span>
      {state === "evidenced" ? (
        <span className="thread-cell__voices">
          <VoicesPresent present={voices} />
        </span>
      ) : null}
    </td>
  );
});

/** Thread × session: taken up, shown by cards, or missing. What nobody takes up comes first. */
export function ThreadTable({ matrix, byVoice }: ThreadTableProps) {
  const { t } = useLingui();
  const names = useVoiceNames();
  const { rows, columns } = matrix;
  const words = useMemo(
    (): StateWords => ({
      missing: () => t`Not yet`,
      claimed: () => t`Taken up`,
      evidenced: (cards) => plural(cards, { one: "# card", other: "# cards" }),
    }),
    [t],
  );
  const sessions = columns.length;
  return (
    // It scrolls to the side by itself, so that the page does not; the links in its head take a keyboard there.
    <section className="thread-scroll" aria-label={t`Red threads by session`}>
      <Marks />
      <table className="thread-table" data-by-voice={byVoice || undefined}>
        <caption className="visually-hidden">
          <Trans>Which session takes up which red thread. Red threads that nobody takes up come first.</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="thread-table__corner">
              <Trans>Red thread</Trans>
            </th>
            {columns.map(({ boardId, title }) => (
              <th key={boardId} scope="col" className="thread-table__session">
                <BoardLink boardId={boardId} className="thread-table__link">
                  {title}
                </BoardLink>
              </th>
            ))}
            <th scope="col" className="thread-table__sum">
              <Trans>In all sessions</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ thread, cells, sums, byVoice: ofVoice }) => {
            const { evidenced, claimed } = sums;
            return (
              <tr key={thread.id}>
                <th scope="row" className="thread-table__thread">
                  <span>{thread.title}</span>
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.boardId} cell={cell} words={words} />
                ))}
                <td className="thread-table__sum">
                  <span className="thread-sum tabular">
                    <span>
                      <Trans>
                        Shown in {evidenced} of {sessions}
                      </Trans>
                    </span>
                    {claimed > 0 ? (
                      <span className="quiet">
                        <Trans>{claimed} taken up</Trans>
                      </span>
                    ) : null}
                    {byVoice
                      ? VOICES.map((voice) => {
                          const [name, many] = [names[voice], ofVoice[voice]];
                          return (
                            <span key={voice} className="thread-sum__voice">
                              <VoiceBadge voice={voice} size={20} missing={many === 0} />
                              <span className="visually-hidden">{name}: </span>
                              {many}
                            </span>
                          );
                        })
                      : null}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="thread-table__thread">
              <Trans>All red threads</Trans>
            </th>
            {columns.map(({ boardId, sums }) => {
              const { evidenced } = sums;
              const all = rows.length;
              return (
                <td key={boardId} className="thread-table__foot tabular">
                  <Trans>
                    {evidenced} of {all} shown
                  </Trans>
                </td>
              );
            })}
            <td className="thread-table__sum" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
