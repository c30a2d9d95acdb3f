/** A piece of HTML that is safe to put into a page. Only {@link html} and {@link trusted} make one. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Value = string | number | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

function textOf(value: Value): string {
  if (value instanceof Html) return value.text;
  return typeof value === "object" ? value.map((part) => part.text).join("") : escapeText(String(value));
}

/** Template tag that escapes everything put into it, for text and for quoted attributes, except other {@link Html}. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((page, string, at) => page + textOf(values[at - 1] ?? "") + string));
}

/** Marks markup of our own as safe. Never for what somebody wrote. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

export const NOTHING = trusted("");
