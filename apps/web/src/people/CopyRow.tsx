import { Trans, useLingui } from "@lingui/react/macro";
import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../ui/Announcer.tsx";
import { copyText } from "./copyText.ts";

interface CopyRowProps {
  readonly url: string;
  /** What it is the address of. */
  readonly label: string;
  readonly action: ReactNode;
  readonly autoFocus?: boolean;
}

/** An address in a field, and the button that copies it; where that is not allowed it is selected instead. */
export function CopyRow({ url, label, action, autoFocus = false }: CopyRowProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const copy = async () => {
    const done = await copyText(url, field.current);
    setCopied(done);
    announce(done ? t`Copied` : t`The link is selected. Copy it with Ctrl and C.`);
  };
  return (
    <div className="new-link__row">
      <input
        ref={field}
        className="input"
        readOnly
        value={url}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button className="button button--go" onPress={copy}>
        {copied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
        {copied ? <Trans>Copied</Trans> : action}
      </Button>
    </div>
  );
}
