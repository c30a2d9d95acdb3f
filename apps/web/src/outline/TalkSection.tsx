import { Plural, Trans } from "@lingui/react/macro";
import { useId } from "react";
import { SectionHead } from "./CardSection.tsx";
import { useOutline } from "./OutlineContext.ts";
import { BoardTalk } from "./Talk.tsx";

/** What people say about the board as a whole. */
export function TalkSection() {
  const { data, readOnly } = useOutline();
  const id = useId();
  const count = data.comments.filter(({ on, text }) => on === "board" && text !== "").length;
  if (readOnly && count === 0) return null;
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead
        id={id}
        section="talk"
        end={
          count === 0 ? null : (
            <span className="outline-head__count">
              <Plural value={count} one="# comment" other="# comments" />
            </span>
          )
        }
      >
        <Trans>Talk about the board</Trans>
      </SectionHead>
      <BoardTalk />
    </section>
  );
}
