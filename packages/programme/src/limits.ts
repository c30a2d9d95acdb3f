/** The most that is taken from outside, per field. Words are counted in UTF-16 units, as a browser's `maxlength` does. */
export const LIMITS = {
  streamTitle: 120,
  edition: 60,
  streamDescription: 2000,
  /** Longer than a brief's title may be (80), so that a title from elsewhere can come in and be shortened by the team. */
  sessionTitle: 200,
  /** One day: the longest slot seen is an IHI full day of 7.5 hours. */
  sessionMinutes: 1440,
  expected: 100_000,
  room: 120,
  personName: 80,
  pronouns: 40,
  /** About the 200 words that the longest call asks for (domain.md §6, field 9); 75 read best. */
  introduction: 1500,
  submissionTitle: 300,
  submissionDescription: 20_000,
  submissionTheme: 120,
  submissionThemes: 20,
  submissionPeople: 400,
  /** A country, a language, a kind, a state: a few words. */
  submissionWord: 120,
  submissionNotes: 10_000,
  /** A web address. */
  address: 500,
  /** Why a curator picks a submission: a sentence or two. */
  pickReason: 200,
  submissionsPerImport: 2000,
  /** More than two are rarely combined; more than this is a mistake. */
  submissionsPerSession: 10,
  invitesPerBoard: 100,
  abstractWords: { min: 50, max: 1000 },
  /** A pasted list: nine co-chairs for each of more than fifteen sessions. */
  invitesAtOnce: 200,
  invitesToStream: 20,
  freezeReason: 500,
  boardsCarried: 500,
  shapingDays: 365,
  concern: 2000,
  concernsPerBoard: 200,
  look: 1000,
  looksPerBoard: 200,
  versionName: 120,
  mailAddress: 254,
  threadTitle: 80,
  threadDescription: 300,
  threadsPerStream: 20,
  timerLabel: 60,
  voteQuestion: 200,
  cardsPerVote: 50,
  votesPerBoard: 100,
  /** One plain sentence each. */
  checklistText: 240,
  checklistWhy: 300,
  /** More would not be read through. */
  checklistItems: 80,
  checklistVersions: 500,
  checklistLearned: 5,
  proposalWhy: 500,
  proposalsPerBoard: 100,
} as const;
