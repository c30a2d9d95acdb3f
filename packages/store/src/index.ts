export { StoreError, type StoreErrorCode } from "./errors.ts";
export { openFileAssets } from "./files/assets.ts";
export { VERSION_LIMITS } from "./limits.ts";
export type {
  Accepted,
  AcceptInvite,
  AddedSubmission,
  AssetLimits,
  AssetStore,
  AuditEntry,
  AuditLog,
  BoardLog,
  BoardLogStats,
  BoardStanding,
  BoardVersions,
  Compacted,
  LoadedBoard,
  LogEntry,
  NewAsset,
  NewLogin,
  NewSeat,
  NewStoredInvite,
  NewVersion,
  Person,
  ProgrammeStore,
  SeatOfPerson,
  SessionRecord,
  StoredInvite,
  StreamWithCounts,
  Version,
  VersionSummary,
} from "./ports.ts";
export { openSqliteProgramme, openSqliteStore, type SqliteStore, type SqliteStoreOptions } from "./sqlite/open.ts";
