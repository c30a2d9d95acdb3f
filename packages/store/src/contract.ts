export { type AssetHarness, assetContract } from "./contract/asset-contract.ts";
export { type BoardLogHarness, boardLogContract } from "./contract/board-log-contract.ts";
export { type BoardVersionsHarness, boardVersionsContract } from "./contract/board-versions-contract.ts";
export { type ProgrammeHarness, programmeContract } from "./contract/programme-contract.ts";
