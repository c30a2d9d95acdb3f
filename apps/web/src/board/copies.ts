import { IndexedDbCopies } from "@openchair/client";

/** Copies of boards on this device, each of one person. */
export const copies = new IndexedDbCopies();
