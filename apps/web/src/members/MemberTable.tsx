import { Trans, useLingui } from "@lingui/react/macro";
import type { Member, Session } from "@openchair/programme";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { peopleQuery, plan } from "../api/planCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useSeatWords } from "../people/seats.ts";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { VoiceWord } from "../ui/voices.tsx";
import { PlaceDialog } from "./PlaceDialog.tsx";

type Place = Member["places"][number];

function PlaceItem({ place }: { readonly place: Place }) {
  const seats = useSeatWords();
  const language = useLanguage();
  const left = place.leftAt === null ? null : shortDay(place.leftAt, language);
  return (
    <li className={left === null ? "place" : "place quiet"}>
      <Link to="/boards/$boardId/{-$view}" params={{ boardId: place.boardId }}>
        {place.sessionTitle}
      </Link>
      <span className="row small">
        <span className="quiet">{seats[place.seat].name}</span>
        {place.voices.map((voice) => (
          <VoiceWord key={voice} voice={voice} size={20} />
        ))}
        {left === null ? null : (
          <span className="chip">
            <Trans>Was here until {left}</Trans>
          </span>
        )}
      </span>
    </li>
  );
}

interface MemberTableProps {
  readonly streamId: string;
  readonly people: readonly Member[];
  readonly sessions: readonly Session[];
  readonly meId: string | undefined;
}

/** Everybody of the stream: one row a person, with all their places. */
export function MemberTable({ streamId, people, sessions, meId }: MemberTableProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<{ readonly person: Member; readonly place: Place | null } | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const free = (person: Member) =>
    sessions.filter(({ boardId }) => !person.places.some((place) => place.boardId === boardId && !place.leftAt));
  const choices = (person: Member) => [
    ...(free(person).length > 0 ? [{ id: "add", name: t`Add to a session…` }] : []),
    ...(person.id === meId
      ? []
      : person.places
          .filter(({ leftAt }) => leftAt === null)
          .map(({ boardId, sessionTitle }) => ({ id: boardId, name: t`Change the place in “${sessionTitle}”…` }))),
    ...(person.curator
      ? [{ id: "end", name: t`End the care for this stream…`, isDanger: true, startsGroup: true }]
      : []),
  ];
  const endingName = ending?.name ?? "";
  return (
    <>
      <ul className="members">
        {people.map((person) => (
          <li key={person.id} className="member">
            <div className="member__name">
              <h3>{person.name}</h3>
              {person.id === meId ? (
                <span className="quiet small">
                  <Trans>you</Trans>
                </span>
              ) : null}
              {person.curator ? (
                <span className="chip chip--ok">
                  <Trans>Curator</Trans>
                </span>
              ) : null}
            </div>
            <ul className="member__places">
              {person.places.map((place) => (
                <PlaceItem key={place.boardId} place={place} />
              ))}
            </ul>
            {choices(person).length > 0 ? (
              <MenuButton
                className="button button--plain button--icon"
                label={t`Change ${person.name}`}
                menuLabel={t`Change ${person.name}`}
                atEnd
                choices={choices(person)}
                onChoose={(id) => {
                  if (id === "end") setEnding(person);
                  else setAsked({ person, place: person.places.find(({ boardId }) => boardId === id) ?? null });
                }}
              >
                <Ellipsis size={20} aria-hidden />
              </MenuButton>
            ) : null}
          </li>
        ))}
      </ul>
      {asked ? (
        <PlaceDialog
          streamId={streamId}
          person={asked.person}
          place={asked.place}
          sessions={free(asked.person)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      <ConfirmDialog
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        title={t`End the care of ${endingName} for this stream?`}
        action={t`End the care`}
        danger
        onConfirm={async () => {
          if (ending) await plan.endCare(streamId, ending.id);
          await queryClient.invalidateQueries(peopleQuery(streamId));
        }}
      >
        <Trans>{endingName} can then no longer open this stream. Places on boards stay as they are.</Trans>
      </ConfirmDialog>
    </>
  );
}
