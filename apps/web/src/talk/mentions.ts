/** Somebody who can be named in a comment. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** A person's name behind an @ that begins at `at`; of several the longest. */
function namedAt<Person extends Nameable>(words: string, at: number, people: readonly Person[]): Person | null {
  if (words[at] !== "@" || isLetter(words[at - 1])) return null;
  const rest = words.slice(at + 1).toLowerCase();
  let found: Person | null = null;
  for (const person of people) {
    const name = person.name.toLowerCase();
    if (name === "" || !rest.startsWith(name) || isLetter(rest[name.length])) continue;
    if (!found || person.name.length > found.name.length) found = person;
  }
  return found;
}

/** A part of a comment: plain words, or somebody's name with its @. */
export interface MarkedPart {
  readonly words: string;
  readonly person: Nameable | null;
}

/** Splits words where they name somebody. */
export function markMentions(words: string, people: readonly Nameable[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let plainFrom = 0;
  for (let at = words.indexOf("@"); at >= 0; at = words.indexOf("@", at + 1)) {
    const person = namedAt(words, at, people);
    if (!person) continue;
    if (at > plainFrom) parts.push({ words: words.slice(plainFrom, at), person: null });
    plainFrom = at + 1 + person.name.length;
    parts.push({ words: words.slice(at, plainFrom), person });
  }
  if (plainFrom < words.length) parts.push({ words: words.slice(plainFrom), person: null });
  return parts;
}

/**
 * The ids of those whom words name. Where several have the same name, those whom the writer `picked`; all of them when
 * none was.
 */
export function mentionsIn(words: string, people: readonly Nameable[], picked: ReadonlySet<string>): string[] {
  const names = new Set(markMentions(words, people).flatMap(({ person }) => person?.name.toLowerCase() ?? []));
  const ids: string[] = [];
  for (const name of names) {
    const called = people.filter((person) => person.name.toLowerCase() === name);
    const chosen = called.filter(({ id }) => picked.has(id));
    ids.push(...(chosen.length > 0 ? chosen : called).map(({ id }) => id));
  }
  return ids;
}

/** What is being typed behind an @, up to the caret. */
export interface OpenMention {
  /** Where the @ stands. */
  readonly from: number;
  readonly typed: string;
}

/** Names are rarely longer, and nobody reads a list while they write on. */
const MOST_TYPED = 40;

/** The name that is being typed at the caret, if one is. */
export function openMention(words: string, caret: number): OpenMention | null {
  const from = words.lastIndexOf("@", caret - 1);
  if (from < 0 || caret - from > MOST_TYPED || isLetter(words[from - 1])) return null;
  const typed = words.slice(from + 1, caret);
  return /[\n@]/.test(typed) ? null : { from, typed };
}

/** People whose name, or a part of it, begins with what was typed; everybody while nothing is. */
export function peopleFor<Person extends Nameable>(typed: string, people: readonly Person[]): Person[] {
  const wanted = typed.toLowerCase();
  return people.filter(({ name }) => {
    const own = name.toLowerCase();
    // Once the whole name stands there, there is nothing to choose.
    return (
      own !== wanted.trim() && (own.startsWith(wanted) || own.split(/\s+/).some((part) => part.startsWith(wanted)))
    );
  });
}

/** Words with the name that was being typed made whole, and where the caret is then. */
export function takeMention(words: string, open: OpenMention, name: string): { words: string; caret: number } {
  const before = `${words.slice(0, open.from)}@${name}`;
  const after = words.slice(open.from + 1 + open.typed.length);
  const space = after.startsWith(" ") ? "" : " ";
  return { words: `${before}${space}${after}`, caret: before.length + 1 };
}
