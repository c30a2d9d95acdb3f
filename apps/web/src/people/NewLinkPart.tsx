import { Trans, useLingui } from "@lingui/react/macro";
import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../ui/Announcer.tsx";
import { copyText } from "./copyText.ts";

export interface NewLink {
  /** Whom it is for, when that is known. */
  readonly name: string | null;
  readonly url: string;
}

/** A link that was just made. It is shown this once: what is kept of it cannot be turned back into a link. */
export function NewLinkPart(props: {
  readonly link: NewLink;
  /** Left out where there is no form to go back to. */
  readonly onAgain?: () => void;
}) {
  const { link, onAgain } = props;
  const { t } = useLingui();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { name, url } = link;
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    const done = await copyText(url, field.current);
    setCopied(done);
    announce(done ? t`Copied` : t`The link is selected. Copy it with Ctrl and C.`);
  };
  return (
    <section className="new-link stack" aria-labelledby="new-link">
      <h3 id="new-link">{name ? <Trans>The link for {name}</Trans> : <Trans>The link</Trans>}</h3>
      <p>
        <Trans>
          Send it to them yourself, for example by email. Whoever opens it comes in as this person, so send it to nobody
          else. You see it only now.
        </Trans>
      </p>
      <div className="new-link__row">
        <input
          ref={field}
          className="input"
          readOnly
          value={url}
          aria-label={t`Invitation link`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button className="button button--go" onPress={copy}>
          {copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          {copied ? <Trans>Copied</Trans> : <Trans>Copy link</Trans>}
        </Button>
      </div>
      {onAgain ? (
        <p>
          <Button className="button" onPress={onAgain}>
            <Trans>Invite someone else</Trans>
          </Button>
        </p>
      ) : null}
    </section>
  );
}
