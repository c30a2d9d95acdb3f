import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What one shows of themselves, as the awareness protocol sends it. */
export interface Shown {
  readonly clientId: number;
  readonly clock: number;
  /** JSON. */
  readonly state: string;
}

export function presenceUpdate({ clientId, clock, state }: Shown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
}

export function readPresence(update: Uint8Array): Shown[] {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }));
}
