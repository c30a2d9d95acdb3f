import type { AuditEntry } from "@openchair/store/ports";
import { isoNow, type Services } from "./services.ts";

/**
 * Notes in the stream's log what somebody did, after it was done. A fault here is reported and does not undo what was
 * done.
 */
export async function noteDone(services: Services, entry: Omit<AuditEntry, "at">): Promise<void> {
  await services.programme.addAudit({ ...entry, at: isoNow(services) }).catch(services.reportError);
}
