import { Trans } from "@lingui/react/macro";
import { ArrowLeft, Feather } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ControlsLocale } from "../ui/ControlsLocale.tsx";
import "./rounds.css";

interface QuietPageProps {
  readonly isOpen: boolean;
  /** Left out where something must be chosen first. */
  readonly onClose?: () => void;
  readonly eyebrow: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Stays at the bottom of the screen. */
  readonly foot: ReactNode;
}

/** A page over the board with nothing on it but one question: takes the focus and gives it back. */
export function QuietPage({ isOpen, onClose, eyebrow, title, children, foot }: QuietPageProps) {
  return (
    <ControlsLocale>
      <ModalOverlay
        className="quiet-veil"
        isOpen={isOpen}
        onOpenChange={(open) => open || onClose?.()}
        isKeyboardDismissDisabled={!onClose}
      >
        <Modal className="quiet-modal">
          <Dialog className="quiet-page">
            <div className="quiet-page__scroll">
              <div className="quiet-page__column">
                <div className="quiet-page__top">
                  <p className="quiet-page__eyebrow">
                    <Feather size={18} aria-hidden />
                    {eyebrow}
                  </p>
                  {onClose ? (
                    <Button className="button button--plain quiet-page__back" onPress={onClose}>
                      <ArrowLeft size={18} aria-hidden />
                      <Trans>Back to the board</Trans>
                    </Button>
                  ) : null}
                </div>
                <Heading slot="title" level={2} className="quiet-page__title">
                  {title}
                </Heading>
                {children}
              </div>
            </div>
            <div className="quiet-page__foot">
              <div className="quiet-page__column">{foot}</div>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </ControlsLocale>
  );
}
