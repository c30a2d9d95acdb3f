import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Thread, type ThreadSession } from "@openchair/programme";
import { useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { threadCalls, threadsQuery } from "../api/threadCalls.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import { ThreadForm } from "./ThreadForm.tsx";

interface ThreadListProps {
  readonly streamId: string;
  readonly threads: readonly Thread[];
  readonly sessions: readonly ThreadSession[];
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

/** Id of the page's button to add one: it takes the focus when what had it is gone. */
export const ADD_BUTTON = "add-thread";

/** Closes something and moves the focus to what is there without it. The page is drawn first, however busy it is. */
function closeThenFocus(close: () => void, selector: string): void {
  flushSync(close);
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** Moves the focus once the page is drawn again. */
const focusSoon = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());

/** The red threads themselves: to add, rename, put in another order, remove. */
export function ThreadList({ streamId, threads, sessions, adding, onAdding }: ThreadListProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [changing, setChanging] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Thread | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const again = () => queries.invalidateQueries({ queryKey: threadsQuery(streamId).queryKey });
  const taken = sessions.filter(({ threads: of }) => removing && Object.hasOwn(of, removing.id)).length;
  const all = threads.length;

  const move = async (thread: Thread, by: -1 | 1) => {
    const from = threads.indexOf(thread);
    const order = threads.map(({ id }) => id).filter((id) => id !== thread.id);
    order.splice(from + by, 0, thread.id);
    const place = from + by + 1;
    setFailed(null);
    try {
      const moved = await threadCalls.order(streamId, order);
      queries.setQueryData(threadsQuery(streamId).queryKey, moved.threads);
      announce(t`Now number ${place} of ${all}.`);
    } catch (error) {
      setFailed(error);
    }
  };

  return (
    <section className="threads-part" aria-labelledby="thread-list">
      <h2 id="thread-list">
        <Trans>The red threads of this stream</Trans>
      </h2>
      {failed ? <ErrorNotice error={failed} /> : null}
      <ol className="thread-list">
        {threads.map((thread, at) => {
          const { id, title, description } = thread;
          if (changing === id) {
            return (
              <li key={id}>
                <ThreadForm
                  words={thread}
                  action={t`Save`}
                  onSave={async (words) => {
                    await threadCalls.change(streamId, id, words);
                    await again();
                  }}
                  onClose={() => closeThenFocus(() => setChanging(null), `[data-change="${id}"]`)}
                />
              </li>
            );
          }
          return (
            <li key={id} className="thread-list__item sheet">
              <div className="thread-list__words">
                <h3>{title}</h3>
                {description ? <p className="quiet">{description}</p> : null}
              </div>
              <div className="row thread-list__tools">
                <button
                  type="button"
                  className="button button--plain button--icon"
                  aria-label={t`Move “${title}” up`}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && void move(thread, -1)}
                >
                  <ArrowUp size={18} aria-hidden />
                </button>
                <button
                  type="button"
                  className="button button--plain button--icon"
                  aria-label={t`Move “${title}” down`}
                  aria-disabled={at === all - 1}
                  onClick={() => at < all - 1 && void move(thread, 1)}
                >
                  <ArrowDown size={18} aria-hidden />
                </button>
                <button
                  type="button"
                  className="button button--plain button--icon"
                  aria-label={t`Change “${title}”`}
                  data-change={id}
                  onClick={() => setChanging(id)}
                >
                  <Pencil size={18} aria-hidden />
                </button>
                <button
                  type="button"
                  className="button button--plain button--icon"
                  aria-label={t`Remove “${title}”`}
                  onClick={() => setRemoving(thread)}
                >
                  <Trash2 size={18} aria-hidden />
                </button>
              </div>
            </li>
          );
        })}
        {adding && all < LIMITS.threadsPerStream ? (
          <li>
            <ThreadForm
              words={{ title: "", description: "" }}
              action={t`Add`}
              onSave={async (words) => {
                await threadCalls.add(streamId, words);
                await again();
                announce(t`The red thread is there.`);
              }}
              onClose={() => closeThenFocus(() => onAdding(false), `#${ADD_BUTTON}`)}
            />
          </li>
        ) : null}
      </ol>
      {all >= LIMITS.threadsPerStream ? (
        <Notice>
          <Trans>A stream can have up to 20 red threads. More would be hard to follow.</Trans>
        </Notice>
      ) : null}
      {removing ? (
        <ConfirmDialog
          isOpen
          onClose={() => setRemoving(null)}
          title={t`Remove “${removing.title}”?`}
          action={t`Remove`}
          danger
          onConfirm={async () => {
            await threadCalls.remove(streamId, removing.id);
            await again();
            focusSoon(`#${ADD_BUTTON}`);
          }}
        >
          {taken === 0 ? (
            <Trans>No session has taken it up yet.</Trans>
          ) : (
            <Plural
              value={taken}
              one="# session has taken it up. Its team will no longer see it on the board."
              other="# sessions have taken it up. Their teams will no longer see it on their boards."
            />
          )}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
