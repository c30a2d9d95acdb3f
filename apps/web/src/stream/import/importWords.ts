import { useLingui } from "@lingui/react/macro";
import type { SubmissionField } from "@openchair/programme";
import type { ImportResult, Mapping } from "../../api/submissionCalls.ts";

export type ImportFormat = ImportResult["format"];
export type LeaveKind = ImportResult["leaves"][number]["what"];
export type LeftRow = ImportResult["left"][number];
export type ColumnField = Mapping[number];

/** What a file was taken for. */
export function useFormatWords(): Readonly<Record<ImportFormat, string>> {
  const { t } = useLingui();
  return {
    "open-chair": t`a list saved from Open Chair`,
    "pretalx-submissions": t`submissions from pretalx`,
    "pretalx-schedule": t`a schedule from pretalx`,
    "frab-json": t`a schedule from frab`,
    "frab-hub-json": t`a schedule from a hub (frab, second version)`,
    "frab-xml": t`a schedule from frab, in XML`,
    "sessionize-all": t`all sessions from Sessionize`,
    "sessionize-grid": t`a schedule from Sessionize`,
    "open-event": t`sessions from Open Event`,
    indico: t`contributions from Indico`,
    table: t`a table`,
    list: t`a plain list`,
  };
}

export function useFieldWords(): Readonly<Record<Exclude<ColumnField, "">, string>> {
  const { t } = useLingui();
  return {
    title: t`Title`,
    description: t`Description`,
    themes: t`Themes`,
    people: t`People`,
    country: t`Country`,
    language: t`Language`,
    minutes: t`Minutes`,
    type: t`Kind`,
    notes: t`Answers and notes`,
    sourceState: t`Status there`,
    sourceId: t`Its number or code there`,
    sourceSystem: t`Name of the other system`,
    url: t`Its web address there`,
  };
}

export const fieldName = (words: Readonly<Record<string, string>>, field: SubmissionField) => words[field] ?? field;

/** What stays behind, and why. */
export function useLeaveWords(): Readonly<Record<LeaveKind, { readonly name: string; readonly why: string }>> {
  const { t } = useLingui();
  return {
    contact: { name: t`Mail addresses and phone numbers`, why: t`They are not ours to pass on.` },
    "internal-notes": { name: t`Notes between organisers`, why: t`They were not written for this.` },
    scores: { name: t`Scores and reviews`, why: t`Here you choose for yourselves.` },
    "about-people": { name: t`Pictures and lives of people`, why: t`People say here themselves who they are.` },
    "times-and-rooms": { name: t`Times and rooms`, why: t`Sessions get theirs here.` },
    "links-and-files": { name: t`Links and files`, why: t`They stay where they are.` },
    "service-sessions": { name: t`Breaks and the like`, why: t`They are no submissions.` },
    technical: { name: t`Numbers and switches of that system`, why: t`They mean nothing here.` },
    other: { name: t`Other fields`, why: t`We do not know them.` },
  };
}

/** Why a row stays out. The server's own words say more where a number matters. */
export function useLeftWords(): (row: LeftRow) => string {
  const { t } = useLingui();
  return ({ code, why }) => {
    const number = /\d+/.exec(why)?.[0] ?? "";
    const words: Readonly<Record<LeftRow["code"], string>> = {
      "not-a-proposal": t`This is not a submission.`,
      "no-title": t`It has no title.`,
      "title-too-long": t`Its title is longer than ${number} letters.`,
      "description-too-long": t`Its description is longer than ${number} letters.`,
      "notes-too-long": t`Its answers are longer than ${number} letters.`,
      unreadable: t`It is written in a way that we cannot read.`,
      "same-id": t`It has the same number or code as row ${number}.`,
      "service-session": t`It is a break, a registration or the like.`,
      draft: t`It is a draft that was never sent in.`,
      deleted: t`It was deleted there.`,
      "broken-row": t`A quotation mark in it is never closed.`,
    };
    return words[code];
  };
}

/** Why a file as a whole cannot be read, by the reader's own code; null when there is nothing better to say. */
export function useFileFaultWords(): (why: string | undefined) => string | null {
  const { t } = useLingui();
  return (why) => {
    const words: Readonly<Record<string, string>> = {
      empty: t`This file is empty.`,
      "not-text": t`This is not a file of text. If it is a spreadsheet, save it as CSV first and bring that in.`,
      "broken-xml": t`This is not an XML file that we can read.`,
      "not-a-list": t`We cannot find a list of submissions in this.`,
      "nothing-in-list": t`The list in this file has nothing in it.`,
      "too-many": t`There are more than 2,000 submissions in this. Please bring it in as two or more lists.`,
    };
    return (why !== undefined && words[why]) || null;
  };
}
