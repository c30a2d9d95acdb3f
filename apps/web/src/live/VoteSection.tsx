import { Plural, Trans } from "@lingui/react/macro";
import { useId, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { SectionHead } from "../outline/CardSection.tsx";
import { useOutline } from "../outline/OutlineContext.ts";
import "./live.css";
import { liveLedger } from "./liveLedger.ts";
import { VoteTable } from "./VoteTable.tsx";

/** What the votes of a board came to, in the outline. */
export function VoteSection({ ledger }: { readonly ledger: Y.Doc }) {
  const { data, focusItem } = useOutline();
  const value = liveLedger(ledger);
  const { openVote, closedVotes } = useSyncExternalStore(value.subscribe, value.get);
  const id = useId();
  if (!openVote && closedVotes.length === 0) return null;
  const question = openVote?.question ?? "";
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead
        id={id}
        section="votes"
        end={
          closedVotes.length === 0 ? null : (
            <span className="outline-head__count">
              <Plural value={closedVotes.length} one="# closed vote" other="# closed votes" />
            </span>
          )
        }
      >
        <Trans>Votes</Trans>
      </SectionHead>
      {openVote ? (
        <p>
          <Trans>A vote is open: {question} Put your dots at the cards here, or above the board under “Vote”.</Trans>
        </p>
      ) : null}
      {closedVotes.map((vote) => (
        <div key={vote.id} className="vote-result">
          <VoteTable vote={vote} cards={data.cards} onJump={focusItem} />
        </div>
      ))}
    </section>
  );
}
