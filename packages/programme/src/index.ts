export { LIMITS } from "./limits.ts";
export {
  type BoardPerson,
  boardPersonSchema,
  type Invite,
  inviteSchema,
  type NewInvite,
  newInviteSchema,
  personNameSchema,
  seatSchema,
  voiceSchema,
  voicesSchema,
} from "./people.ts";
export { BOARD_ACTIONS, type BoardAction, may, type Standing } from "./permissions.ts";
export { SEATS, type Seat } from "./seats.ts";
export {
  localDateTimeSchema,
  NEW_STREAM,
  type NewSession,
  type NewStream,
  newSessionSchema,
  newStreamSchema,
  type Session,
  type SessionChange,
  type SessionFacts,
  type Stream,
  type StreamChange,
  sessionChangeSchema,
  sessionFactsSchema,
  sessionSchema,
  streamChangeSchema,
  streamSchema,
} from "./streams.ts";
export { type NewSubmission, newSubmissionSchema, type Submission, submissionSchema } from "./submissions.ts";
