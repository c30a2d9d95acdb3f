import { isObject, plainKey } from "./values.ts";

/** Kinds of things that stay behind. Screens say why in their own words. */
export type LeaveKind =
  /** Mail addresses, phone numbers: not ours to pass on. */
  | "contact"
  /** Organisers' notes to each other. */
  | "internal-notes"
  /** Scores and reviews: a submission is judged here anew. */
  | "scores"
  /** Biographies, pictures, affiliations: a person says here who they are. */
  | "about-people"
  /** When and where: sessions are planned here anew. */
  | "times-and-rooms"
  | "links-and-files"
  /** Breaks, registration and the like. */
  | "service-sessions"
  /** Numbers under which a system keeps things, switches, colours. */
  | "technical"
  /** All that we do not know; the fields are named. */
  | "other";

/** Something that is in the file and does not come in. */
export interface Leave {
  readonly what: LeaveKind;
  /** In how many rows. */
  readonly count: number;
  /** What the fields are called there; at most {@link MOST_NAMES}. */
  readonly fields: readonly string[];
}

const MOST_NAMES = 20;

// The first that fits counts. Keys come without case and marks.
const KINDS: readonly (readonly [LeaveKind, RegExp])[] = [
  ["contact", /e?mail|phone|mobile|telefon|^tel$|twitter|linkedin|mastodon|address|adresse/],
  ["internal-notes", /internal|notes?$|comment/],
  ["scores", /score|review|rating|vote|median|^mean/],
  ["about-people", /bio|avatar|photo|picture|affiliation|organi[sz]ation|company|tagline|jobtitle|profile|role/],
  ["technical", /^id$|id$|guid|uuid|slug|hash|^is[a-z]|^donot|^index|colou?r|^type$|^db|version|licen[cs]e|signup|^_/],
  ["links-and-files", /link|url|attach|resource|video|slide|material|folder|recording|stream|image|logo|cover|file/],
  ["times-and-rooms", /start|end|date|time|slot|room|location|day|schedule|duration|created|updated|modified|deadline/],
];

const kindOf = (field: string): LeaveKind => {
  const key = plainKey(field);
  return KINDS.find(([, pattern]) => pattern.test(key))?.[0] ?? "other";
};

/** True for what says nothing: an empty field is not "left out". */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Keeps count of what stays behind, once a row for each kind. */
export class LeftFields {
  readonly #found = new Map<LeaveKind, { rows: number; lastRow: number; names: Set<string> }>();
  #row = 0;

  /** What is counted from here on belongs to another row. */
  nextRow(): void {
    this.#row += 1;
  }

  add(what: LeaveKind, field: string): void {
    const found = this.#found.get(what) ?? { rows: 0, lastRow: -1, names: new Set<string>() };
    this.#found.set(what, found);
    if (found.lastRow !== this.#row) found.rows += 1;
    found.lastRow = this.#row;
    if (field !== "" && found.names.size < MOST_NAMES) found.names.add(field.slice(0, 80).toWellFormed());
  }

  /** Everything of `object` that has a value and is not among `used` (names without case and marks). */
  rest(object: unknown, used: ReadonlySet<string>): void {
    if (!isObject(object)) return;
    for (const [key, value] of Object.entries(object)) {
      if (!used.has(plainKey(key)) && !isEmpty(value)) this.add(kindOf(key), key);
    }
  }

  /** What stays behind, the most frequent first. */
  leaves(): Leave[] {
    return [...this.#found]
      .map(([what, { rows, names }]) => ({ what, count: rows, fields: [...names] }))
      .sort((a, b) => b.count - a.count);
  }
}
