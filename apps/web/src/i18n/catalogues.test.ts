import { readFileSync } from "node:fs";
import { formatter } from "@lingui/format-po";
import { LANGUAGES } from "@openchair/formats";
import { describe, expect, it } from "vitest";

const catalogue = (language: string, name: string) => {
  const filename = new URL(`../locales/${language}/${name}.po`, import.meta.url);
  const context = { locale: language, sourceLocale: "en", filename: filename.pathname };
  return Promise.resolve(formatter().parse(readFileSync(filename, "utf8"), context));
};

/** What must be the same in every language: names of values, and tags. */
const holes = (message: string) => [...new Set(message.match(/\{\w+(?=[},])|<\/?\d+\/?>/g) ?? [])].sort();

const CATALOGUES = LANGUAGES.flatMap((language) =>
  ["messages", "canvas", "brief", "agree", "checklist", "threads", "plan", "rounds", "pages"].map(
    (name) => [language, name] as const,
  ),
);

describe.each(CATALOGUES)("the words in %s: %s", (language, name) => {
  it("leave no message without a translation", async () => {
    const messages = Object.entries(await catalogue(language, name));
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter(([, { translation }]) => !translation).map(([, { message }]) => message)).toEqual([]);
  });

  it("have the same messages as the source, with the same values in them", async () => {
    const source = await catalogue("en", name);
    const own = await catalogue(language, name);
    expect(Object.keys(own).sort()).toEqual(Object.keys(source).sort());
    for (const [id, { translation }] of Object.entries(own)) {
      expect(holes(translation ?? ""), translation).toEqual(holes(source[id]?.translation ?? ""));
    }
  });
});
