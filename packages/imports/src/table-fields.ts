import { SUBMISSION_FIELDS } from "@openchair/programme";
import { plainKey } from "./values.ts";

/** What a column of a table can be. "" leaves it out. */
export const COLUMN_FIELDS = [...SUBMISSION_FIELDS, "sourceId", "sourceSystem", "url", ""] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

// Names of columns as found in the wild (English, Danish, Dutch, German), without case and marks. First come, first served.
const NAMES: readonly (readonly [ColumnField, RegExp])[] = [
  // Never taken by itself: contact details, scores and what organisers write to each other.
  ["", /e?mail|phone|telefon|mobile|address|adresse|score|rating|review|internal|password|birth|gender|diet|health/],
  [
    "sourceId",
    /^(?:(?:submission|session|proposal|abstract|paper|talk)?(?:id|code|number|no|nr)|uuid|sourceid|nummer)$/,
  ],
  ["sourceSystem", /^(?:sourcesystem|systemthere)$/],
  ["title", /^(?:(?:session|submission|proposal|talk|paper|abstract)?(?:title|name)|subject|titel|titre|overskrift)$/],
  [
    "description",
    /^(?:(?:session|submission|proposal|talk|short|long)?(?:description|abstract|summary|body|text)|beskrivelse|resume|resumé|beschrijving|samenvatting|beschreibung)$/,
  ],
  [
    "themes",
    /^(?:themes?|tags?|topics?|tracks?|pathways?|labels?|spaces?|categor(?:y|ies)|keywords?|temaer?|emner?|thema.?s?|onderwerp(?:en)?)$/,
  ],
  [
    "people",
    /^(?:(?:co)?(?:speaker|presenter|facilitator|author|owner|submitter)s?(?:names?)?|names?ofspeakers?|people|persons?|oplægsholdere?|sprekers?|forfattere?|auteurs?)$/,
  ],
  ["country", /^(?:country|countries|land|lande|landen|countryofresidence)$/],
  ["language", /^(?:language|sprog|taal|sprache|sessionlanguage|contentlocale|locale)$/],
  [
    "minutes",
    /^(?:minutes|duration|length|minutter|varighed|duur|minuten|dauer|durationminutes|lengthminutes|durationmin)$/,
  ],
  ["type", /^(?:(?:session|submission|presentation|proposal)?(?:type|format)|kind|art|vorm|sessionform)$/],
  ["notes", /^(?:answers|notes)$/],
  ["sourceState", /^(?:state|status|statusthere|decision|tilstand)$/],
  ["url", /^(?:url|link|webaddress|address|weblink|permalink)$/],
];

/** What a column seems to be, by its name. "" when that is not clear: people choose, nothing is guessed from the words. */
export function guessColumn(name: string): ColumnField {
  const key = plainKey(name);
  return NAMES.find(([, pattern]) => pattern.test(key))?.[0] ?? "";
}

/** A guess for each column. Only one can be the number of a row, or its address. */
export function guessColumns(names: readonly string[]): ColumnField[] {
  const taken = new Set<ColumnField>();
  return names.map((name) => {
    const field = guessColumn(name);
    const once =
      field === "sourceId" || field === "sourceSystem" || field === "url" || field === "title" || field === "minutes";
    if (once && taken.has(field)) return "";
    taken.add(field);
    return field;
  });
}
