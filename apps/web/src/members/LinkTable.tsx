import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Check, Copy, Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { MadeInvite } from "../api/planCalls.ts";
import { copyText } from "../people/copyText.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { csvOf } from "./linkTable.ts";

/** Links that were just made: shown this once, to be sent by whoever made them. */
export function LinkTable({ made }: { readonly made: readonly MadeInvite[] }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const heading = useRef<HTMLParagraphElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = made.map(({ invite, url }) => [invite.name ?? "", invite.sessionTitle ?? "", url ?? ""] as const);
  const headings = [t`Name`, t`Session`, t`Link`] as const;
  const copy = async (what: string, text: string) => {
    const done = await copyText(text, hidden.current);
    setCopied(done ? what : null);
    announce(done ? t`Copied` : t`This could not be copied here. Please copy it by hand.`);
  };
  const all = rows.map((row) => row.join("\t")).join("\n");
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf([headings, ...rows]))}`;
  return (
    <div className="stack">
      <p ref={heading} tabIndex={-1} className="prose">
        <strong>
          <Plural value={made.length} one="# link is made." other="# links are made." />
        </strong>{" "}
        <Trans>
          You see them only now. Send each person their own, for example by email: whoever opens it comes in as them.
        </Trans>
      </p>
      <div className="row">
        <Button className="button button--go" onPress={() => void copy("all", all)}>
          {copied === "all" ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          {copied === "all" ? <Trans>Copied</Trans> : <Trans>Copy all</Trans>}
        </Button>
        <a className="button" href={file} download="invitations.csv">
          <Download size={18} aria-hidden />
          <Trans>Save as a table (CSV)</Trans>
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
      <section className="table-scroll table-scroll--short" aria-label={t`Links`} tabIndex={0}>
        <table className="table table--tight">
          <thead>
            <tr>
              {headings.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {made.map(({ invite, url }) => (
              <tr key={invite.id}>
                <th scope="row">{invite.name}</th>
                <td>{invite.sessionTitle}</td>
                <td>
                  <span className="link-cell">
                    <input
                      className="input"
                      readOnly
                      value={url ?? ""}
                      aria-label={t`Link for ${invite.name ?? ""}`}
                      onFocus={(event) => event.currentTarget.select()}
                    />
                    <Button
                      className="button button--icon"
                      aria-label={t`Copy the link for ${invite.name ?? ""}`}
                      onPress={() => void copy(invite.id, url ?? "")}
                    >
                      {copied === invite.id ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <input ref={hidden} className="visually-hidden" tabIndex={-1} aria-hidden readOnly value={all} />
    </div>
  );
}
