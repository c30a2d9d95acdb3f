import { FORMATS, type Format, fitFormat, formatPlan, type Language, type PurposeId } from "@openchair/formats";

/** What somebody is looking for. Null and "" mean: any. */
export interface FormatFilter {
  readonly words: string;
  readonly people: number | null;
  readonly minutes: number | null;
  readonly purpose: PurposeId | "";
  /** True for formats that survive a full room of more than a hundred alone. */
  readonly hundredPlus: boolean;
}

export const ANY_FORMAT: FormatFilter = { words: "", people: null, minutes: null, purpose: "", hundredPlus: false };

/** Small letters without accents, so that "cafe" finds "Café". */
const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const carries = ({ size }: Format, people: number): boolean =>
  people >= size.min && (size.max === null || people <= size.max);

/** True when a format can be laid into so many minutes without leaving out what belongs to it, and fills three quarters of them. */
export function suits({ id }: Format, minutes: number): boolean {
  const { verdict, planned, slot } = fitFormat(id, minutes);
  return verdict !== "too-short" && planned * 4 >= slot * 3;
}

function says({ names, goodFor }: Format, words: string, language: Language): boolean {
  const said = plain(`${names[language]} ${goodFor[language]} ${names.en}`);
  return plain(words)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** The formats that somebody is looking for, in the order of the catalogue. */
export function findFormats(filter: FormatFilter, language: Language): Format[] {
  const { words, people, minutes, purpose, hundredPlus } = filter;
  return FORMATS.filter(
    (format) =>
      says(format, words, language) &&
      (people === null || carries(format, people)) &&
      (minutes === null || suits(format, minutes)) &&
      (purpose === "" || formatPlan(format.id).purposes.includes(purpose)) &&
      (!hundredPlus || format.size.hundredPlus),
  );
}
