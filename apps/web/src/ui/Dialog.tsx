import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog as BaseDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ActionButton } from "./ActionButton.tsx";
import { ControlsLocale } from "./ControlsLocale.tsx";
import { ErrorNotice } from "./Notice.tsx";

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** `alertdialog` for a question that must be answered; it does not close on a click outside. */
  readonly role?: "dialog" | "alertdialog";
}

/** A dialog: takes the focus, gives it back, closes with Escape. */
export function Dialog({ isOpen, onClose, title, children, wide = false, role = "dialog" }: DialogProps) {
  const { t } = useLingui();
  return (
    <ControlsLocale>
      <ModalOverlay
        className="veil"
        isOpen={isOpen}
        onOpenChange={(open) => open || onClose()}
        isDismissable={role === "dialog"}
      >
        <Modal className={wide ? "modal modal--wide" : "modal"}>
          <BaseDialog className="dialog" role={role}>
            <div className="dialog__head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {role === "dialog" ? (
                <Button className="button button--plain button--icon" aria-label={t`Close`} onPress={onClose}>
                  <X size={20} aria-hidden />
                </Button>
              ) : null}
            </div>
            {children}
          </BaseDialog>
        </Modal>
      </ModalOverlay>
    </ControlsLocale>
  );
}

interface ConfirmDialogProps extends Omit<DialogProps, "role" | "wide"> {
  /** The verb on the button that does it. */
  readonly action: string;
  readonly onConfirm: () => Promise<void>;
  readonly danger?: boolean;
}

/** Asks once, in words that say what will be lost, and closes when it is done. */
export function ConfirmDialog({ action, onConfirm, danger = false, children, ...dialog }: ConfirmDialogProps) {
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await onConfirm();
      dialog.onClose();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog {...dialog} role="alertdialog">
      <p>{children}</p>
      {failed ? <ErrorNotice error={failed} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={dialog.onClose} autoFocus>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton busy={busy} kind={danger ? "danger" : "go"} onPress={confirm}>
          {action}
        </ActionButton>
      </div>
    </Dialog>
  );
}
