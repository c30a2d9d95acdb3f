import { createHash } from "node:crypto";
import type { SignedContent } from "@openchair/board";

/** What stands for a content in a signature: SHA-256 of its JSON, base64url. Equal contents have equal hashes. */
export const contentHash = (content: SignedContent): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");
