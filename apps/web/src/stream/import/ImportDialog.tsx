import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { streamsQuery, submissionsQuery } from "../../api/queries.ts";
import { type Mapping, submissionCalls } from "../../api/submissionCalls.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { type ChosenFile, ImportChoose } from "./ImportChoose.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportReport } from "./ImportReport.tsx";

const isCalledOff = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/** Three steps: choose a file, see what is in it, see what came of it. Nothing is kept before the second is agreed to. */
function ImportSteps({ streamId, onClose }: { readonly streamId: string; readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFile>({ file: null, list: "" });
  const calledOff = useRef<AbortController | null>(null);

  const send = (preview: boolean, mapping: Mapping | null) => {
    // A newer question takes the place of an older one: only the last answer is shown.
    calledOff.current?.abort();
    calledOff.current = new AbortController();
    const { signal } = calledOff.current;
    return submissionCalls.bringIn(streamId, chosen.file ?? chosen.list, { preview, mapping, signal });
  };
  const look = useMutation({ mutationFn: (mapping: Mapping | null) => send(true, mapping) });
  const bringIn = useMutation({
    mutationFn: (mapping: Mapping | null) => send(false, mapping),
    onSuccess: () => {
      void queries.invalidateQueries(submissionsQuery(streamId));
      void queries.invalidateQueries(streamsQuery);
    },
  });
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [seen, setSeen] = useState<typeof look.data>(undefined);
  const lookAgain = (next: Mapping | null) => {
    setMapping(next);
    look.mutate(next, { onSuccess: setSeen });
  };
  const startAgain = () => {
    calledOff.current?.abort();
    look.reset();
    bringIn.reset();
    setSeen(undefined);
    setMapping(null);
  };
  const fault = (error: unknown) => (error && !isCalledOff(error) ? error : null);

  if (bringIn.data) {
    return (
      <ImportReport
        streamId={streamId}
        result={bringIn.data}
        onAgain={() => {
          startAgain();
          setChosen({ file: null, list: "" });
        }}
        onClose={onClose}
      />
    );
  }
  if (seen) {
    return (
      <ImportPreview
        result={seen}
        mapping={mapping}
        onMapping={lookAgain}
        isLooking={look.isPending}
        isBusy={bringIn.isPending}
        error={fault(bringIn.error ?? look.error)}
        onBack={startAgain}
        onBringIn={() => bringIn.mutate(mapping)}
        onStop={() => calledOff.current?.abort()}
      />
    );
  }
  return (
    <ImportChoose
      chosen={chosen}
      onChange={(next) => {
        look.reset();
        setChosen(next);
      }}
      isBusy={look.isPending}
      error={fault(look.error)}
      onLook={() => lookAgain(null)}
      onCancel={() => (look.isPending ? calledOff.current?.abort() : onClose())}
    />
  );
}

/** Brings submissions in, from a file or pasted. */
export function ImportDialog(props: {
  readonly streamId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={<Trans>Bring in submissions</Trans>} wide>
      <ImportSteps streamId={props.streamId} onClose={props.onClose} />
    </Dialog>
  );
}
