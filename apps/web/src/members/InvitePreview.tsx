import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { InviteFault, InviteRow, Session } from "@openchair/programme";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useSeatWords } from "../people/seats.ts";
import { VoiceWord } from "../ui/voices.tsx";

function FaultWords({ fault }: { readonly fault: InviteFault }) {
  const { words } = fault;
  switch (fault.kind) {
    case "no-name":
      return <Trans>There is no name in front.</Trans>;
    case "long-name":
      return <Trans>The name is too long.</Trans>;
    case "unknown-word":
      return <Trans>“{words}” is no voice, place or session we know.</Trans>;
    case "two-places":
      return <Trans>It names two places.</Trans>;
    case "two-sessions":
      return <Trans>It names two sessions. Write a line for each.</Trans>;
    case "no-session":
      return <Trans>It names no session.</Trans>;
  }
}

/** What was understood of each line, and what of it cannot be. */
export function InvitePreview(props: { readonly rows: readonly InviteRow[]; readonly sessions: readonly Session[] }) {
  const { rows, sessions } = props;
  const { t } = useLingui();
  const seats = useSeatWords();
  const faulty = rows.filter(({ faults }) => faults.length > 0).length;
  const titles = new Map(sessions.map(({ boardId, title }) => [boardId, title]));
  return (
    <div className="stack">
      <p role="status">
        <Plural value={rows.length - faulty} one="# person can be invited." other="# people can be invited." />{" "}
        {faulty > 0 ? (
          <Plural
            value={faulty}
            one="# line has a fault and is left out."
            other="# lines have a fault and are left out."
          />
        ) : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
      <section className="table-scroll table-scroll--short" aria-label={t`What we understood`} tabIndex={0}>
        <table className="table table--tight">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Line</Trans>
              </th>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Speaks as</Trans>
              </th>
              <th scope="col">
                <Trans>Place</Trans>
              </th>
              <th scope="col">
                <Trans>Session</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, name, voices, seat, boardId, faults }) => (
              <tr key={line}>
                <td>
                  <span className="row row--tight tabular">
                    {faults.length > 0 ? (
                      <TriangleAlert size={16} className="fault" aria-label={t`Left out`} />
                    ) : (
                      <CircleCheck size={16} aria-label={t`All right`} />
                    )}
                    {line}
                  </span>
                </td>
                <th scope="row">{name === "" ? <span className="quiet">–</span> : name}</th>
                {faults.length > 0 ? (
                  <td colSpan={3} className="fault">
                    {faults.map((fault, at) => (
                      <span key={`${fault.kind} ${fault.words}`}>
                        {at > 0 ? " " : null}
                        <FaultWords fault={fault} />
                      </span>
                    ))}
                  </td>
                ) : (
                  <>
                    <td>
                      {voices.length === 0 ? <span className="quiet">–</span> : null}
                      {voices.map((voice) => (
                        <VoiceWord key={voice} voice={voice} size={20} />
                      ))}
                    </td>
                    <td>{seats[seat].name}</td>
                    <td>{titles.get(boardId ?? "")}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
