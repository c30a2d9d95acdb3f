/**
 * The three voices that share a session (design §2). A person has a set of them; none ranks above another, so the
 * order here is the order of reading on screen and nothing else.
 */
export const VOICES = ["professional", "emerging-leader", "lived-experience"] as const;
export type Voice = (typeof VOICES)[number];

/** True when `value` is one of {@link VOICES}. */
export function isVoice(value: unknown): value is Voice {
  return (VOICES as readonly unknown[]).includes(value);
}

/** The languages the product speaks (design §9). */
export const LANGUAGES = ["en", "da", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each voice is called, per language. */
export const VOICE_NAMES: Record<Language, Record<Voice, string>> = {
  en: {
    professional: "Professional",
    "emerging-leader": "Emerging leader",
    "lived-experience": "Lived experience",
  },
  da: {
    professional: "Fagperson",
    "emerging-leader": "Ny leder",
    "lived-experience": "Egen erfaring",
  },
  nl: {
    professional: "Professional",
    "emerging-leader": "Aankomend leider",
    "lived-experience": "Ervaringsdeskundige",
  },
};
