import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowRight, Unlink } from "lucide-react";
import { useId } from "react";
import { SectionHead } from "./CardSection.tsx";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

/** Every arrow from one card to another, in words. */
export function LinkSection() {
  const { t } = useLingui();
  const { data, readOnly, actions } = useOutline();
  const id = useId();
  const cardName = useCardName();
  const links = data.links.flatMap(({ id: linkId, from, to, label }) => {
    const [a, b] = [from, to].map((end) => data.cards.find((card) => card.id === end));
    return a && b ? [{ id: linkId, label, from: cardName(a), to: cardName(b) }] : [];
  });
  if (links.length === 0) return null;
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead id={id} section="links">
        <Trans>Links</Trans>
      </SectionHead>
      <ul className="outline-list">
        {links.map(({ id: linkId, from, to, label }) => (
          <li key={linkId} className="outline-card outline-card--flat">
            <p className="outline-words outline-words--link">
              {from} <ArrowRight size={16} role="img" aria-label={t`leads to`} /> {to}
              {label.trim() === "" ? null : <span className="quiet">: {label}</span>}
            </p>
            {readOnly ? null : (
              <button
                type="button"
                className="button button--plain button--icon"
                aria-label={t`Remove the link from ${from} to ${to}`}
                title={t`Remove the link`}
                onClick={(event) => {
                  // The focus goes on to the next link before this one is gone, or to the heading.
                  const item = event.currentTarget.closest("li");
                  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button");
                  const heading = item?.closest("section")?.querySelector<HTMLElement>("h2");
                  (next ?? heading)?.focus();
                  actions.unlink(linkId);
                }}
              >
                <Unlink size={18} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
