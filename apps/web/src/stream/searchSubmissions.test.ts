import type { Submission } from "@openchair/programme";
import { describe, expect, it } from "vitest";
import { indexSubmissions, searchSubmissions } from "./searchSubmissions.ts";

const submission = (title: string, rest: Partial<Submission> = {}): Submission => ({
  id: title,
  streamId: "s",
  title,
  description: "",
  themes: [],
  people: "",
  country: "",
  language: "",
  minutes: null,
  type: "",
  notes: "",
  sourceState: "",
  source: null,
  state: "open",
  picks: [],
  sessionId: null,
  createdAt: "2026-11-23T03:00:00.000Z",
  ...rest,
});

const list = [
  submission("Learning from failure", { description: "We tell stories of a café." }),
  submission("Café conversations", { themes: ["Dialogue"], people: "Noor Ahmed" }),
  submission("Badges for everyone", { description: "Learning with open badges" }),
];
const search = (query: string) => searchSubmissions(indexSubmissions(list), query).map(({ title }) => title);

describe("searching submissions", () => {
  it("shows all of them, in their order, while nothing is asked", () => {
    expect(search("  ")).toEqual(list.map(({ title }) => title));
  });

  it("finds words in title, description, themes and people", () => {
    expect(search("badges")).toEqual(["Badges for everyone"]);
    expect(search("dialogue")).toEqual(["Café conversations"]);
    expect(search("noor")).toEqual(["Café conversations"]);
  });

  it("does not mind accents, capitals or half-typed words", () => {
    expect(search("CAFE")).toEqual(["Café conversations", "Learning from failure"]);
    expect(search("fail")).toEqual(["Learning from failure"]);
  });

  it("wants every word, and puts those with all of them in the title first", () => {
    expect(search("learning open")).toEqual(["Badges for everyone"]);
    expect(search("learning")).toEqual(["Learning from failure", "Badges for everyone"]);
    expect(search("learning whales")).toEqual([]);
  });
});
