import { isVoice, type Voice } from "@openchair/formats";
import { SEATS, type Seat } from "@openchair/programme";

/** A list of texts from its column. */
export const readList = (json: string): string[] => (JSON.parse(json) as unknown[]).map(String);
export const readVoices = (json: string): Voice[] => readList(json).filter(isVoice);
export const writeList = (list: readonly string[]): string => JSON.stringify(list);

/** A seat from its column. One we do not know (written by a later version) may only read. */
export const readSeat = (text: string): Seat => SEATS.find((seat) => seat === text) ?? "observer";
