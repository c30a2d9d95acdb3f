import { Plural, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { AddCards } from "./AddCards.tsx";
import { BringBack } from "./BringBack.tsx";
import { CardItem } from "./CardItem.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { OutlineSection } from "./sections.ts";
import { useSectionName } from "./useSectionName.ts";
import { ZoneHeading } from "./ZoneHeading.tsx";

interface SectionHeadProps {
  readonly id: string;
  readonly section: string;
  readonly children: ReactNode;
  /** What stands at the end of the line. */
  readonly end?: ReactNode;
}

/** The heading of a section. It takes the focus when the last of its items has gone. */
export function SectionHead({ id, section, children, end }: SectionHeadProps) {
  return (
    <div className="outline-head">
      <h2 id={id} tabIndex={-1} data-heading={section}>
        {children}
      </h2>
      {end}
    </div>
  );
}

/** One section of cards: the aim, the ideas, a zone, or what lies elsewhere. */
export function CardSection({ section }: { readonly section: OutlineSection }) {
  const { t } = useLingui();
  const { readOnly, gone } = useOutline();
  const id = useId();
  const name = useSectionName()(section);
  const { kind, cards, zone } = section;
  // Where nothing can be added and nothing is, there is nothing to say.
  if (cards.length === 0 && kind === "loose" && gone?.section !== "loose") return null;
  const empty = {
    aim: t`What will be different for people afterwards?`,
    ideas: t`Put the first card here: an idea, a question, something people need.`,
    zone: t`Nothing is in this zone yet.`,
    loose: "",
    "run-sheet": "",
  }[kind];
  const end =
    kind === "aim" ? null : (
      <span className="outline-head__count">
        <Plural value={cards.length} one="# card" other="# cards" />
      </span>
    );
  return (
    <section className="outline-section" aria-labelledby={id}>
      {zone ? (
        <ZoneHeading id={id} zone={zone} count={end} />
      ) : (
        <SectionHead id={id} section={section.id} end={end}>
          {name}
        </SectionHead>
      )}
      {cards.length === 0 && empty !== "" ? <p className="outline-empty">{empty}</p> : null}
      <ul className="outline-list" aria-labelledby={id}>
        {cards.map((card) => (
          <CardItem key={card.id} card={card} before={<BringBack section={section.id} before={card.id} />} />
        ))}
      </ul>
      <BringBack section={section.id} before={null} />
      {readOnly || kind === "loose" ? null : <AddCards section={section} />}
    </section>
  );
}
