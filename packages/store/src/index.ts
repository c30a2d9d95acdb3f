export { StoreError, type StoreErrorCode } from "./errors.ts";
export { openFileAssets } from "./files/assets.ts";
export type {
  Accepted,
  AcceptInvite,
  AddedSubmission,
  AssetLimits,
  AssetStore,
  BoardLog,
  BoardStanding,
  LoadedBoard,
  LogEntry,
  NewAsset,
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
