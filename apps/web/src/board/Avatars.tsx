import { Trans } from "@lingui/react/macro";
import { VOICE_NAMES } from "@openchair/formats";
import type { BoardPerson } from "@openchair/programme";
import { useLanguage } from "../i18n/useLanguage.ts";
import { initials } from "../people/initials.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import type { PresentPerson } from "./presence.ts";

/** More than these do not fit beside the rest of the bar; the panel lists everybody. */
const SHOWN = 5;

function Avatar({ person, here }: { readonly person: PresentPerson; readonly here: boolean }) {
  const names = VOICE_NAMES[useLanguage()];
  const voice = person.voices[0];
  const { name } = person;
  const voices = person.voices.map((each) => names[each]).join(", ");
  return (
    <li className={here ? "avatar" : "avatar avatar--away"} title={voices ? `${name} (${voices})` : name}>
      <span className={`avatar__ring ${voice ? `voice-badge--${voice}` : ""}`} aria-hidden>
        {initials(name)}
        {voice ? <VoiceBadge voice={voice} size={18} /> : null}
      </span>
      <span className="visually-hidden">
        {name}
        {voices ? `, ${voices}` : ""}
        {here ? <Trans>, here now</Trans> : null}
      </span>
    </li>
  );
}

/** The people of a board: those who are here now first and in full colour. */
export function Avatars({
  people,
  present,
}: {
  readonly people: readonly BoardPerson[];
  readonly present: readonly PresentPerson[];
}) {
  const hereIds = new Set(present.map(({ id }) => id));
  const known = new Set(people.map(({ id }) => id));
  const sitting = people.filter(({ seat, id }) => seat === "co-chair" || hereIds.has(id));
  const all: PresentPerson[] = [...sitting, ...present.filter(({ id }) => !known.has(id))];
  const sorted = all.toSorted((a, b) => Number(hereIds.has(b.id)) - Number(hereIds.has(a.id)));
  const more = sorted.length - SHOWN;
  return (
    <ul className="avatars">
      {sorted.slice(0, SHOWN).map((person) => (
        <Avatar key={person.id} person={person} here={hereIds.has(person.id)} />
      ))}
      {more > 0 ? <li className="small quiet">+{more}</li> : null}
    </ul>
  );
}
