import { Plural, Trans } from "@lingui/react/macro";
import { CHECKLIST_OWNER_NAMES, CHECKLIST_STAGE_WORDS, CHECKLIST_STAGES } from "@openchair/formats";
import { type ChecklistItem, itemWords } from "@openchair/programme";
import { ChevronRight } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Learned } from "./Learned.tsx";

/** Every item of a stream's list, stage by stage: who starts, why, where it comes from, and what teams said. */
export function ListNow({ items }: { readonly items: readonly ChecklistItem[] }) {
  const language = useLanguage();
  return (
    <div className="check-now">
      {CHECKLIST_STAGES.map((stage) => {
        const some = items.filter((item) => item.stage === stage);
        const { name, about } = CHECKLIST_STAGE_WORDS[language][stage];
        return (
          <details key={stage} className="check-now__stage">
            <summary>
              <ChevronRight size={18} aria-hidden />
              <span className="check-now__name">{name}</span>
              <span className="small quiet check-now__about">{about}</span>
              <span className="small check-now__count tabular">
                <Plural value={some.length} one="# item" other="# items" />
              </span>
            </summary>
            <ol>
              {some.map((item) => {
                const { text, why } = itemWords(item, language);
                const { source } = item;
                return (
                  <li key={item.id}>
                    <p className="check-after" dir="auto">
                      {text}
                    </p>
                    {why ? (
                      <p className="small" dir="auto">
                        {why}
                      </p>
                    ) : null}
                    <p className="small quiet">
                      {CHECKLIST_OWNER_NAMES[language][item.owner]}
                      {" · "}
                      {source ? <Trans>From: {source}</Trans> : <Trans>From a team of this stream</Trans>}
                    </p>
                    <Learned learned={item.learned} />
                  </li>
                );
              })}
            </ol>
          </details>
        );
      })}
    </div>
  );
}
