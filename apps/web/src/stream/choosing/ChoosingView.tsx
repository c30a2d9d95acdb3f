import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { useQuery } from "@tanstack/react-query";
import { Columns3, List } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { meQuery, sessionsQuery } from "../../api/queries.ts";
import { ErrorNotice } from "../../ui/Notice.tsx";
import { NewSessionDialog } from "../NewSessionDialog.tsx";
import { SubmissionItem } from "../SubmissionItem.tsx";
import { indexSubmissions } from "../searchSubmissions.ts";
import { countStatuses, type Filters, filterSubmissions, NO_FILTERS, STATUSES, withStatus } from "./choosing.ts";
import { EditDialog } from "./EditDialog.tsx";
import { FilterBar } from "./Filters.tsx";
import { PickDialog } from "./PickDialog.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { StatusColumn } from "./StatusColumn.tsx";
import { STATUS_ICONS, useStatusWords } from "./statusWords.tsx";
import { useChoosing } from "./useChoosing.ts";

/** How many are drawn at once. More come with a button, so that 2,000 stay light and the foot stays in reach. */
const PAGE = 50;

/** How many there are in all, and how many stand where. */
function Counts({ submissions }: { readonly submissions: readonly Submission[] }) {
  const words = useStatusWords();
  const counts = countStatuses(submissions);
  return (
    <ul className="row counts">
      <li>
        <strong>
          <Plural value={submissions.length} one="# submission" other="# submissions" />
        </strong>
      </li>
      {STATUSES.map((status) => {
        const Icon = STATUS_ICONS[status];
        return (
          <li key={status} className="row quiet">
            <Icon size={16} aria-hidden /> {words[status]} {counts[status]}
          </li>
        );
      })}
    </ul>
  );
}

interface ChoosingViewProps {
  readonly streamId: string;
  readonly submissions: readonly Submission[];
}

/** Choosing: a list that is searched as one types, or a board with a column for each status. */
export function ChoosingView({ streamId, submissions }: ChoosingViewProps) {
  const { t } = useLingui();
  const me = useQuery(meQuery);
  const sessions = useQuery(sessionsQuery(streamId));
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [asBoard, setAsBoard] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const choosing = useChoosing();
  const { actions, selected } = choosing;

  const index = useMemo(() => indexSubmissions(submissions), [submissions]);
  // The fields answer at once; the list follows when there is time.
  const wanted = useDeferredValue(filters);
  const fitting = useMemo(() => filterSubmissions(index, wanted), [index, wanted]);
  const found = asBoard ? fitting : withStatus(fitting, wanted.status);
  const boards = useMemo(() => new Map(sessions.data?.map(({ id, boardId }) => [id, boardId])), [sessions.data]);
  const byId = useMemo(() => new Map(submissions.map((each) => [each.id, each])), [submissions]);
  const chosen = submissions.filter(({ id, sessionId }) => selected.has(id) && sessionId === null);
  const making = choosing.making.flatMap((id) => byId.get(id) ?? []);
  const next = Math.min(PAGE, found.length - shown);

  return (
    <div className="stack choosing">
      <FilterBar
        submissions={submissions}
        filters={filters}
        withStatus={!asBoard}
        onChange={(changed) => {
          setFilters(changed);
          setShown(PAGE);
        }}
      />
      <div className="choosing__head">
        <Counts submissions={submissions} />
        <fieldset className="switch choosing__views">
          <legend className="visually-hidden">
            <Trans>Show as</Trans>
          </legend>
          <button type="button" aria-pressed={!asBoard} onClick={() => setAsBoard(false)}>
            <List size={18} aria-hidden />
            <Trans>List</Trans>
          </button>
          <button type="button" aria-pressed={asBoard} onClick={() => setAsBoard(true)}>
            <Columns3 size={18} aria-hidden />
            <Trans>Board</Trans>
          </button>
        </fieldset>
      </div>
      <p className="small quiet" role="status">
        {found.length === 0 ? (
          <Trans>Nothing found. Try fewer or other words.</Trans>
        ) : found.length === submissions.length ? null : (
          <Plural value={found.length} one="# of them fits" other="# of them fit" />
        )}
      </p>
      {choosing.error ? <ErrorNotice error={choosing.error} onRetry={choosing.dismissError} /> : null}
      {asBoard ? (
        <div className="columns">
          {STATUSES.map((status) => (
            <StatusColumn
              key={status}
              status={status}
              submissions={withStatus(found, status)}
              selected={selected}
              boards={boards}
              actions={actions}
              onDropped={(id) => {
                const dropped = byId.get(id);
                if (dropped) actions.move([dropped], status);
              }}
            />
          ))}
        </div>
      ) : (
        <ul className="stack" aria-label={t`Submissions`}>
          {found.slice(0, shown).map((submission) => (
            <SubmissionItem
              key={submission.id}
              submission={submission}
              isSelected={selected.has(submission.id)}
              actions={actions}
              boardId={boards.get(submission.sessionId ?? "")}
            />
          ))}
        </ul>
      )}
      {!asBoard && next > 0 ? (
        <p>
          <Button className="button" onPress={() => setShown(shown + PAGE)}>
            <Trans>Show {next} more</Trans>
          </Button>
        </p>
      ) : null}
      <SelectionBar chosen={chosen} actions={actions} onClear={choosing.clear} />
      <PickDialog
        submission={byId.get(choosing.picking ?? "") ?? null}
        personId={me.data?.person.id ?? ""}
        onClose={choosing.close}
      />
      <EditDialog submission={byId.get(choosing.editing ?? "") ?? null} onClose={choosing.close} />
      <NewSessionDialog
        key={choosing.making.join()}
        streamId={streamId}
        submissions={making}
        isOpen={making.length > 0}
        onClose={choosing.close}
      />
    </div>
  );
}
