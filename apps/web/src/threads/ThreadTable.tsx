import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { VOICES } from "@openchair/formats";
import type { ThreadCell, ThreadMatrix } from "@openchair/programme";
import { Link } from "@tanstack/react-router";
import { VoiceBadge, VoicesPresent } from "../ui/voices.tsx";
import { STATE_ICONS } from "./ThreadStateWord.tsx";
import { useVoiceNames } from "./useVoiceNames.ts";

interface ThreadTableProps {
  readonly matrix: ThreadMatrix;
  /** Also which voices' cards show a thread. */
  readonly byVoice: boolean;
}

function Cell({ cell, byVoice }: { readonly cell: ThreadCell; readonly byVoice: boolean }) {
  const { state, cards, voices } = cell;
  const Icon = STATE_ICONS[state];
  return (
    <td className={`thread-cell thread-cell--${state}`}>
      <span className="thread-cell__in">
        <Icon size={18} aria-hidden />
        <span className="thread-cell__word">
          {state === "missing" ? <Trans>Not yet</Trans> : null}
          {state === "claimed" ? <Trans>Taken up</Trans> : null}
          {state === "evidenced" ? <Plural value={cards} one="# card" other="# cards" /> : null}
        </span>
        {byVoice && state === "evidenced" ? <VoicesPresent present={voices} /> : null}
      </span>
    </td>
  );
}

/** Thread × session: taken up, shown by cards, or missing. What nobody takes up comes first. */
export function ThreadTable({ matrix, byVoice }: ThreadTableProps) {
  const { t } = useLingui();
  const names = useVoiceNames();
  const { rows, columns } = matrix;
  const sessions = columns.length;
  return (
    // It scrolls to the side by itself, so that the page does not; the links in its head take a keyboard there.
    <section className="thread-scroll" aria-label={t`Red threads by session`}>
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
                <Link to="/boards/$boardId/{-$view}" params={{ boardId, view: undefined }} title={title}>
                  {title}
                </Link>
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
                  <Cell key={cell.boardId} cell={cell} byVoice={byVoice} />
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
