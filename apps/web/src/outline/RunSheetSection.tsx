import { Trans } from "@lingui/react/macro";
import type { RunSheetRow } from "@openchair/board";
import { TriangleAlert } from "lucide-react";
import { Fragment, lazy, Suspense, useId } from "react";
import { withWords } from "../i18n/activate.ts";
import { VoiceWord } from "../ui/voices.tsx";
import { AddCards } from "./AddCards.tsx";
import { BringBack, useGoneHere } from "./BringBack.tsx";
import { CardLinks } from "./CardLinks.tsx";
import { SectionHead } from "./CardSection.tsx";
import { CardMenu } from "./ItemMenu.tsx";
import { ItemWords } from "./ItemWords.tsx";
import { useOutline } from "./OutlineContext.ts";
import type { OutlineSection } from "./sections.ts";
import { CardTalk, CommentCount } from "./Talk.tsx";
import { CardDots } from "./Votes.tsx";

/** With words of their own, which an empty run sheet does not need. */
const PlanLines = lazy(async () => ({
  default: (await withWords("formats", import("../formats/PlanLines.tsx"))).PlanLines,
}));
const CheckerPart = lazy(async () => ({
  default: (await withWords("formats", import("../formats/CheckerPart.tsx"))).CheckerPart,
}));

/** The run sheet as a table: when, what happens, who leads, how long. */
export function RunSheetSection({ section }: { readonly section: OutlineSection }) {
  const { sheet, readOnly, isSmall, info, editing } = useOutline();
  const id = useId();
  const { planned, slot, over, rows, start, end } = sheet;
  const columns = (isSmall ? 3 : 4) + (readOnly ? 0 : 1);
  const total = (
    <>
      <Trans>
        {planned} of {slot} min
      </Trans>
      {sheet.clock ? `, ${start}–${end}` : null}
    </>
  );
  return (
    <section className="outline-section" aria-labelledby={id}>
      <SectionHead
        id={id}
        section={section.id}
        end={
          <span className="outline-head__count">
            {total}
            {over > 0 ? (
              <span className="outline-over">
                <TriangleAlert size={15} aria-hidden />
                <Trans>{over} min too long</Trans>
              </span>
            ) : null}
          </span>
        }
      >
        <Trans>Run sheet</Trans>
      </SectionHead>
      {rows.length === 0 ? (
        <p className="outline-empty">
          <Trans>Say here what happens when. The times follow by themselves.</Trans>
        </p>
      ) : (
        <table className="outline-table">
          <caption className="visually-hidden">
            <Trans>Run sheet</Trans>: {total}
          </caption>
          <thead className={isSmall ? "visually-hidden" : undefined}>
            <tr>
              <th scope="col">
                <Trans>When</Trans>
              </th>
              <th scope="col">
                <Trans>What happens</Trans>
              </th>
              {isSmall ? null : (
                <th scope="col">
                  <Trans>Who leads it</Trans>
                </th>
              )}
              <th scope="col" className="outline-table__minutes">
                <Trans>Minutes</Trans>
              </th>
              {readOnly ? null : (
                <th scope="col">
                  <span className="visually-hidden">
                    <Trans>What you can do</Trans>
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.card.id}>
                <GoneRow section={section.id} before={row.card.id} columns={columns} />
                <SegmentRow row={row} columns={columns} />
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <BringBack section={section.id} before={null} />
      {readOnly ? null : <AddCards section={section} />}
      {rows.length === 0 ? null : (
        <Suspense>
          <CheckerPart info={info} editing={editing} sheet={sheet} />
        </Suspense>
      )}
    </section>
  );
}

function GoneRow({ section, before, columns }: { section: string; before: string; columns: number }) {
  if (!useGoneHere({ section, before })) return null;
  return (
    <tr>
      <td colSpan={columns} className="outline-table__wide">
        <BringBack section={section} before={before} />
      </td>
    </tr>
  );
}

function SegmentRow({ row, columns }: { readonly row: RunSheetRow; readonly columns: number }) {
  const { current, info, isSmall, readOnly, sheet, talking } = useOutline();
  const id = useId();
  const { card, start, to, before, beside } = row;
  const { minutes, locked, leads, written, materials } = card;
  const hasPlan = beside || locked || leads.length > 0 || written !== "" || materials !== "";
  const isOver = to > sheet.slot;
  const voices = card.voices.map((voice) => <VoiceWord key={voice} voice={voice} size={18} />);
  return (
    <>
      <tr
        data-item={card.id}
        data-kind="segment"
        data-over={isOver || undefined}
        tabIndex={card.id === current ? 0 : -1}
        className="outline-row"
      >
        <td className="outline-table__when">
          {before ? <Trans>Before</Trans> : start}
          {isOver ? (
            <span className="outline-over outline-over--row">
              <TriangleAlert size={14} aria-hidden />
              <Trans>Too late</Trans>
            </span>
          ) : null}
        </td>
        <th scope="row" className="outline-table__what">
          <ItemWords id={card.id} kind="segment" text={card.text} labelId={`${id}-words`} strong />
          {card.room.trim() === "" ? null : <p className="outline-room">{card.room}</p>}
          {hasPlan ? (
            <Suspense>
              <PlanLines row={row} people={info.people} />
            </Suspense>
          ) : null}
          <div className="outline-meta">
            {isSmall ? voices : null}
            <CommentCount cardId={card.id} />
            <CardDots card={card} />
          </div>
          <CardLinks card={card} />
        </th>
        {isSmall ? null : (
          <td className="outline-table__who">
            <div className="outline-table__voices">{voices}</div>
          </td>
        )}
        <td className="outline-table__minutes">
          <Trans>{minutes} min</Trans>
        </td>
        {readOnly ? null : (
          <td className="outline-table__more">
            <CardMenu card={card} />
          </td>
        )}
      </tr>
      {talking === `card:${card.id}` ? (
        <tr>
          <td colSpan={columns} className="outline-table__wide">
            <CardTalk card={card} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
