import type { Voice } from "@openchair/formats";
import { type Html, html, trusted } from "./html-template.ts";

/** Shapes of lucide 1.75.0 (ISC): stethoscope, sprout, heart-handshake: paths to stroke, 2 wide, on a grid of 24. */
export const VOICE_SHAPES: Readonly<Record<Voice, readonly string[]>> = {
  professional: [
    "M11 2v2",
    "M5 2v2",
    "M5 3H4a2 2 0 0 0-2 2v4a6 6 0 0 0 12 0V5a2 2 0 0 0-2-2h-1",
    "M8 15a6 6 0 0 0 12 0v-3",
    "M18 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  ],
  "emerging-leader": [
    "M14 9.536V7a4 4 0 0 1 4-4h1.5a.5.5 0 0 1 .5.5V5a4 4 0 0 1-4 4 4 4 0 0 0-4 4c0 2 1 3 1 5a5 5 0 0 1-1 3",
    "M4 9a5 5 0 0 1 8 4 5 5 0 0 1-8-4",
    "M5 21h14",
  ],
  "lived-experience": [
    "M19.414 14.414C21 12.828 22 11.5 22 9.5a5.5 5.5 0 0 0-9.591-3.676.6.6 0 0 1-.818.001A5.5 5.5 0 0 0 2 9.5c0 2.3 1.5 4 3 5.5l5.535 5.362a2 2 0 0 0 2.879.052 2.12 2.12 0 0 0-.004-3 2.124 2.124 0 1 0 3-3 2.124 2.124 0 0 0 3.004 0 2 2 0 0 0 0-2.828l-1.881-1.882a2.41 2.41 0 0 0-3.409 0l-1.71 1.71a2 2 0 0 1-2.828 0 2 2 0 0 1 0-2.828l2.823-2.762",
  ],
};

/** The sign of a voice. Its word always stands beside it, so it is hidden from screen readers. */
export function voiceIcon(voice: Voice): Html {
  const paths = trusted(VOICE_SHAPES[voice].map((path) => `<path d="${path}"/>`).join(""));
  return html`<span class="brief-icon brief-icon-${voice}"><svg aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg></span>`;
}
