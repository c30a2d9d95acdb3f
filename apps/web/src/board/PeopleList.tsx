import { Trans } from "@lingui/react/macro";
import { Pencil, UserRoundPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { useSeatWords } from "../people/seats.ts";
import { VoiceWord } from "../ui/voices.tsx";
import type { PresentPerson } from "./presence.ts";

const IntroductionDialog = lazy(async () => ({
  default: (await import("../brief/IntroductionDialog.tsx")).IntroductionDialog,
}));

interface PeopleListProps {
  readonly info: BoardInfo;
  readonly present: readonly PresentPerson[];
  /** Told after this person said how they want to be introduced. */
  readonly onChanged: () => void;
  /** Missing for people who may not invite. */
  readonly onInvite?: (() => void) | undefined;
}

/** Everybody with a place on this board: name, voices, place, how they are introduced, and whether they are here. */
export function PeopleList({ info, present, onChanged, onInvite }: PeopleListProps) {
  const seats = useSeatWords();
  const [introducing, setIntroducing] = useState(false);
  const here = new Set(present.map(({ id }) => id));
  const { people, me } = info;
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
              {person.introduction?.pronouns ? (
                <span className="quiet small" dir="auto">
                  {person.introduction.pronouns}
                </span>
              ) : null}
              {person.id === me.id ? (
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
            {person.introduction?.words ? (
              <p className="small person__words" dir="auto">
                {person.introduction.words}
              </p>
            ) : null}
            {person.id === me.id && me.may.introduce ? (
              <p>
                <button type="button" className="button" onClick={() => setIntroducing(true)}>
                  <Pencil size={16} aria-hidden />
                  {person.introduction ? (
                    <Trans>Change how I am introduced</Trans>
                  ) : (
                    <Trans>Say how to introduce me</Trans>
                  )}
                </button>
              </p>
            ) : null}
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
      {introducing ? (
        <Suspense>
          <IntroductionDialog info={info} onClose={() => setIntroducing(false)} onChanged={onChanged} />
        </Suspense>
      ) : null}
    </section>
  );
}
