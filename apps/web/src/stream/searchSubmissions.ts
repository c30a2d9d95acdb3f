import type { Submission } from "@openchair/programme";

/** A submission with its words made ready for searching. */
export interface Indexed {
  readonly submission: Submission;
  readonly title: string;
  readonly all: string;
}

/** Lower case and without accents, so that "cafe" finds "Café". */
const plain = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Done once per list: searching 2,000 proposals letter by letter must not lag behind the typing. */
export function indexSubmissions(submissions: readonly Submission[]): Indexed[] {
  return submissions.map((submission) => {
    const title = plain(submission.title);
    const rest = [submission.people, ...submission.themes, submission.description];
    return { submission, title, all: `${title}\n${plain(rest.join("\n"))}` };
  });
}

/** Those that hold every word of the query, in their order; those with all of them in the title come first. */
export function searchSubmissions(index: readonly Indexed[], query: string): Submission[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const found = index.filter(({ all }) => words.every((word) => all.includes(word)));
  if (words.length === 0) return found.map(({ submission }) => submission);
  const inTitle = ({ title }: Indexed) => words.every((word) => title.includes(word));
  return [...found.filter(inTitle), ...found.filter((each) => !inTitle(each))].map(({ submission }) => submission);
}
