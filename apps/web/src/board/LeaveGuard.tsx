import { Trans, useLingui } from "@lingui/react/macro";
import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

const ConfirmDialog = lazy(async () => ({ default: (await import("../ui/Dialog.tsx")).ConfirmDialog }));

interface LeaveGuardProps {
  readonly boardId: string;
  /** True while leaving would lose something. */
  readonly unsafe: boolean;
}

/** Asks once before somebody goes to another page of the app while their work cannot be saved. */
export function LeaveGuard({ boardId, unsafe }: LeaveGuardProps) {
  const { t } = useLingui();
  const blocker = useBlocker({
    // The views of this board share its document: going from one to another loses nothing.
    shouldBlockFn: ({ next }) => unsafe && !("boardId" in next.params && next.params.boardId === boardId),
    // Closing the window has a guard of its own, which also covers work on its way.
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Suspense>
      <ConfirmDialog
        isOpen
        onClose={() => blocker.reset?.()}
        title={t`Leave without saving?`}
        action={t`Leave`}
        danger
        onConfirm={async () => blocker.proceed?.()}
      >
        <Trans>
          Your last changes are not saved, because there is no connection. They are lost when you leave now.
        </Trans>
      </ConfirmDialog>
    </Suspense>
  );
}
