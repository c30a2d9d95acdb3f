import type { Draft } from "../draft.ts";
import type { Found, SystemReader } from "../found.ts";
import type { LeftFields } from "../left-fields.ts";
import { RowError } from "../row-error.ts";
import { addressOf, holdsContact, idOf, isObject, type JsonObject, listIn, nameOf, words } from "../values.ts";

const USED = new Set(
  "code,title,abstract,description,tags,track,speakers,submissiontype,duration,contentlocale,answers,state,url,slotcount".split(
    ",",
  ),
);
const USED_OF_PERSON = new Set(["name", "code"]);

/** Where newer versions write only a person's code, unless they were asked for more. */
const CODE = /^[A-Z0-9]{4,12}$/;

/** Answers to the questions of the call, each on a line; what would let somebody be reached stays behind. */
export function answersOf(answers: unknown, fields: LeftFields): string[] {
  return listIn(answers).flatMap((each) => {
    if (!isObject(each)) return [];
    const asked = isObject(each["question"]) ? each["question"] : null;
    const question = asked ? words(asked["question"] ?? asked["label"] ?? asked) : words(each["question"]);
    const answer = words(each["answer"]).trim();
    // Boxes come as "True" or "False"; without the question's words they say nothing.
    const numbered = /^\d*$/.test(question);
    if (answer === "" || (numbered && /^(?:true|false)$/i.test(answer))) return [];
    if (holdsContact(answer) || /e-?mail|phone|telefon|mobile|address|adresse/i.test(question)) {
      fields.add("contact", "answers");
      return [];
    }
    return [numbered ? `Question ${question}: ${answer}` : `${question}: ${answer}`];
  });
}

function peopleOf(row: JsonObject, fields: LeftFields): string[] {
  return listIn(row["speakers"]).flatMap((speaker) => {
    fields.rest(speaker, USED_OF_PERSON);
    const name = nameOf(speaker);
    if (typeof speaker !== "string" || !CODE.test(name)) return [name];
    fields.add("technical", "speakers");
    return [];
  });
}

/** Words, or the name of an object; a bare number is an id and says nothing to a reader. */
function namedOnly(value: unknown, field: string, fields: LeftFields): string {
  if (typeof value !== "number") return nameOf(value);
  fields.add("technical", field);
  return "";
}

function read(value: unknown, fields: LeftFields): Draft {
  if (!isObject(value)) throw new RowError("not-a-proposal", "This entry of the list is not a proposal.");
  const title = words(value["title"]);
  const state = words(value["state"]);
  if (state === "draft") throw new RowError("draft", "It is a draft that was never sent in.", title.slice(0, 80));
  fields.rest(value, USED);
  const code = idOf(value["code"]);
  const tags = listIn(value["tags"]).map((tag) => namedOnly(tag, "tags", fields));
  return {
    title,
    descriptions: [words(value["abstract"]), words(value["description"])],
    themes: [namedOnly(value["track"], "track", fields), ...tags],
    people: peopleOf(value, fields),
    language: words(value["content_locale"]),
    minutes: value["duration"],
    type: namedOnly(value["submission_type"], "submission_type", fields),
    notes: answersOf(value["answers"], fields),
    sourceState: state,
    source: code === "" ? null : { system: "pretalx", id: code, url: addressOf(value["url"]) },
  };
}

const looksLikeIt = (row: unknown): boolean =>
  isObject(row) && "code" in row && "title" in row && ("submission_type" in row || "content_locale" in row);

/** Submissions as pretalx's API gives them: pages `{count, next, results}`, or only the list. */
export const pretalxReader: SystemReader = {
  find(value): Found | null {
    const rows = isObject(value) ? value["results"] : value;
    if (!Array.isArray(rows) || !rows.some(looksLikeIt)) return null;
    const count = isObject(value) && typeof value["next"] === "string" ? value["count"] : null;
    return {
      format: "pretalx-submissions",
      rows,
      read,
      ...(typeof count === "number" && count > rows.length ? { outOf: count } : {}),
    };
  },
};
