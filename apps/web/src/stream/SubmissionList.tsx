import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { Search, X } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { Button, Input, Label, SearchField } from "react-aria-components";
import { NewSessionDialog } from "./NewSessionDialog.tsx";
import { SubmissionItem } from "./SubmissionItem.tsx";
import { indexSubmissions, searchSubmissions } from "./searchSubmissions.ts";

/** How many are drawn at once. More come with a button, so that 2,000 stay light and the foot stays in reach. */
const PAGE = 50;

interface SubmissionListProps {
  readonly streamId: string;
  readonly submissions: readonly Submission[];
}

/** A list that can be searched as one types. */
export function SubmissionList({ streamId, submissions }: SubmissionListProps) {
  const { t } = useLingui();
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<Submission | null>(null);
  const index = useMemo(() => indexSubmissions(submissions), [submissions]);
  // The field answers at once; the list follows when there is time.
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchSubmissions(index, wanted), [index, wanted]);
  const next = Math.min(PAGE, found.length - shown);

  return (
    <div className="stack submissions">
      <SearchField
        className="field search"
        value={query}
        onChange={(value) => {
          setQuery(value);
          setShown(PAGE);
        }}
      >
        <Label>
          <Trans>Search</Trans>
        </Label>
        <div className="search__box">
          <Search size={18} aria-hidden className="search__icon" />
          <Input className="input" placeholder={t`Title, theme, person or word`} />
          {query === "" ? null : (
            <Button className="button button--plain button--icon search__clear" aria-label={t`Clear the search`}>
              <X size={18} aria-hidden />
            </Button>
          )}
        </div>
      </SearchField>
      <p className="small quiet" role="status">
        {found.length === 0 ? (
          <Trans>Nothing found. Try fewer or other words.</Trans>
        ) : (
          <Plural value={found.length} one="# submission" other="# submissions" />
        )}
      </p>
      <ul className="stack">
        {found.slice(0, shown).map((submission) => (
          <SubmissionItem key={submission.id} submission={submission} onMakeSession={setChosen} />
        ))}
      </ul>
      {next > 0 ? (
        <p>
          <Button className="button" onPress={() => setShown(shown + PAGE)}>
            <Trans>Show {next} more</Trans>
          </Button>
        </p>
      ) : null}
      <NewSessionDialog
        key={chosen?.id}
        streamId={streamId}
        submission={chosen}
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
      />
    </div>
  );
}
