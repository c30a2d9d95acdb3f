import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "react-aria-components";

interface ActionButtonProps extends Omit<ButtonProps, "children" | "className" | "isPending"> {
  readonly children: ReactNode;
  /** While true the button keeps its place and the focus, but does nothing when pressed. Forms check for themselves. */
  readonly busy?: boolean;
  readonly kind?: "plain" | "go" | "danger";
  readonly wide?: boolean;
}

const CLASSES = { plain: "button", go: "button button--go", danger: "button button--danger" } as const;

/** A button for something that takes a moment. */
export function ActionButton({ children, busy = false, kind = "plain", wide = false, ...props }: ActionButtonProps) {
  const { onPress, ...rest } = props;
  // Not the library's own "pending": its announcement leaves an image without a name behind once the button has gone.
  return (
    <Button
      {...rest}
      {...(onPress && !busy ? { onPress } : {})}
      data-pending={busy || undefined}
      className={wide ? `${CLASSES[kind]} button--wide` : CLASSES[kind]}
    >
      {busy ? <LoaderCircle size={18} aria-hidden className="spinner" /> : null}
      {children}
    </Button>
  );
}
