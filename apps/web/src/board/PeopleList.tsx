import { Trans } from "@lingui/react/macro";
import type { BoardPerson } from "@openchair/programme";
import { UserRoundPlus } from "lucide-react";
import { useSeatWords } from "../people/seats.ts";
import { VoiceWord } from "../ui/voices.tsx";
import type { PresentPerson } from "./presence.ts";

interface PeopleListProps {
  readonly people: readonly BoardPerson[];
  readonly present: readonly PresentPerson[];
  readonly meId: string;
  /** Missing for people who may not invite. */
  readonly onInvite?: (() => void) | undefined;
}

/** Everybody with a place on this board: name, voices, place, and whether they are here. */
export function PeopleList({ people, present, meId, onInvite }: PeopleListProps) {
  const seats = useSeatWords();
  const here = new Set(present.map(({ id }) => id));
  return (
    <section className="panel__part" aria-labelledby="people">
      <h2 id="people" className="panel__heading">
        <Trans>People</Trans>
      </h2>
      <ul className="stack">
        {people.map((person) => (
          <li key={person.id} className="person">
            <p className="row">
              <strong>{person.name}</strong>
              {person.id === meId ? (
                <span className="quiet small">
                  <Trans>you</Trans>
                </span>
              ) : null}
              {here.has(person.id) ? (
                <span className="chip chip--ok">
                  <Trans>Here now</Trans>
                </span>
              ) : null}
            </p>
            <p className="row small">
              <span className="quiet">{seats[person.seat].name}</span>
              {person.voices.map((voice) => (
                <VoiceWord key={voice} voice={voice} size={20} />
              ))}
            </p>
          </li>
        ))}
      </ul>
      {onInvite ? (
        <p>
          <button type="button" className="button" onClick={onInvite}>
            <UserRoundPlus size={18} aria-hidden />
            <Trans>Invite</Trans>
          </button>
        </p>
      ) : null}
    </section>
  );
}
