import { type FormEvent, useState } from "react";
import { flushSync } from "react-dom";
import { asApiError } from "../api/errors.ts";
import { focusFault } from "../ui/focusFault.ts";
import { type SessionFields, sessionFaults } from "./sessionDraft.ts";
import { useSessionFaultWords } from "./useSessionFaultWords.ts";

/** What sends the fields; a mutation of TanStack Query fits. */
interface Sending {
  readonly isPending: boolean;
  readonly error: unknown;
  mutate(fields: SessionFields): void;
}

/** The fields of a session while they are filled in: their values, what is wrong with each, and sending them. */
export function useSessionFields(initial: () => SessionFields, sending: Sending) {
  const [fields, setFields] = useState(initial);
  const [tried, setTried] = useState(false);
  const faultWords = useSessionFaultWords();
  const faults = tried ? sessionFaults(fields) : {};
  const refused = sending.error ? asApiError(sending.error).fields : {};
  return {
    fields,
    change: (part: Partial<SessionFields>) => setFields({ ...fields, ...part }),
    /** Why a field cannot stay as it is. `path` is what the server calls it, where that differs. */
    error(field: keyof SessionFields, path: string = field): string | undefined {
      const fault = faults[field];
      return fault ? faultWords[fault] : refused[path];
    },
    /** What the server said that belongs to no field; null when there is nothing of the kind. */
    refusal: sending.error && Object.keys(refused).length === 0 ? sending.error : null,
    submit(event: FormEvent<HTMLFormElement>): void {
      event.preventDefault();
      flushSync(() => setTried(true));
      focusFault(event.currentTarget);
      if (!sending.isPending && Object.keys(sessionFaults(fields)).length === 0) sending.mutate(fields);
    },
  };
}
