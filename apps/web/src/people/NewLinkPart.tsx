import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "react-aria-components";
import { CopyRow } from "./CopyRow.tsx";

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
  const { name, url } = link;
  return (
    <section className="new-link stack" aria-labelledby="new-link">
      <h3 id="new-link">{name ? <Trans>The link for {name}</Trans> : <Trans>The link</Trans>}</h3>
      <p>
        <Trans>
          Send it to them yourself, for example by email. Whoever opens it comes in as this person, so send it to nobody
          else. You see it only now.
        </Trans>
      </p>
      <CopyRow url={url} label={t`Invitation link`} action={<Trans>Copy link</Trans>} autoFocus />
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
