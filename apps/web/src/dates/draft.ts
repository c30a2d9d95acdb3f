import {
  changeDates,
  comesEarlier,
  type Dates,
  type DatesChange,
  datesOfSession,
  MILESTONES,
  type Milestone,
} from "@openchair/programme";

/** Days as date fields hold them: "" while none is set. */
export type DatesDraft = Readonly<Record<Milestone, string>>;

export const draftOf = (dates: Dates): DatesDraft => ({
  invited: dates.invited ?? "",
  "first-meeting": dates["first-meeting"] ?? "",
  freeze: dates.freeze ?? "",
  event: dates.event ?? "",
});

/** What a draft changes; an emptied field takes its day away. */
export function changeOf(had: Dates, draft: DatesDraft): DatesChange["days"] {
  const days: DatesChange["days"] = {};
  for (const kind of MILESTONES) {
    if ((had[kind] ?? "") !== draft[kind]) days[kind] = draft[kind] === "" ? null : draft[kind];
  }
  return days;
}

/** True when saving the draft takes time away from people, so that it needs a reason. */
export function needsReason(had: Dates, draft: DatesDraft, stream: Dates = {}): boolean {
  const after = changeDates(had, changeOf(had, draft));
  return comesEarlier(datesOfSession(stream, had), datesOfSession(stream, after));
}
