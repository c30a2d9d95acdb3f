export { StoreError, type StoreErrorCode } from "./errors.ts";
export type {
  Accepted,
  AcceptInvite,
  AddedSubmission,
  BoardLog,
  BoardStanding,
  LoadedBoard,
  LogEntry,
  NewLogin,
  NewSeat,
  NewStoredInvite,
  Person,
  ProgrammeStore,
  SeatOfPerson,
  SessionRecord,
  StoredInvite,
  StreamWithCounts,
} from "./ports.ts";
export { openSqliteProgramme, openSqliteStore, type SqliteStore, type SqliteStoreOptions } from "./sqlite/open.ts";
