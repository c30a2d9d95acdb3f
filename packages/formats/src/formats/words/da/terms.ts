import type { ActivityId, PurposeId, RoleId } from "../../words.ts";

/** What the room does in a step. */
export const ACTIVITIES_DA: Readonly<Record<ActivityId, string>> = {
  agrees: "Lytter og aftaler",
  alone: "Tænker og skriver, hver for sig",
  asks: "Spørger og svarer, højt eller på kort",
  chairs: "Tager en stol for at tale og forlader den igen",
  circle: "Taler efter tur, i cirkler",
  commits: "Siger, hvad de vil gøre nu",
  group: "Sidder i midten og taler, gruppe for gruppe",
  groups: "Taler i små grupper",
  listens: "Lytter",
  meets: "Taler med en, de ikke kender",
  pairs: "Taler to og to",
  proposes: "Foreslår, hvad der skal tales om",
  quiet: "Sidder i stilhed",
  reads: "Lytter og spørger, to til fem sammen",
  rests: "Hviler, rører sig, får noget at drikke",
  shares: "Siger, hvad de fandt ud af",
  sorts: "Sorterer kortene sammen",
  stories: "Fortæller efter tur eller melder pas",
  swaps: "Skifter makker",
  tables: "Taler ved bordene",
  threes: "Spørger og rådgiver, tre og tre",
  tries: "Prøver det af",
  votes: "Stemmer",
  waits: "Strækker ben, skriver spørgsmål ned",
  walks: "Går fra det ene til det andet og efterlader noter",
  watches: "Spiller med eller ser på med en opgave",
  writes: "Sætter hver et kort på væggen",
};

/** Who carries a step. */
export const ROLES_DA: Readonly<Record<RoleId, string>> = {
  book: "“Bog” (den, der fortæller)",
  chair: "Ordstyrer",
  "circle-host": "Vært i hver cirkel",
  convener: "Den, der kaldte sammen",
  exhibitor: "Den, der viser arbejdet",
  expert: "De, der selv har prøvet det",
  facilitator: "Facilitator",
  group: "Gruppen i midten",
  guide: "Guide",
  host: "Vært",
  keeper: "Cirklens vogter",
  librarian: "Bibliotekar",
  listener: "Den, der passer på lytningen",
  mc: "Den, der fører igennem",
  moderator: "Moderator",
  notetaker: "Referent",
  observer: "Observatører",
  panellist: "Panel",
  player: "Spillere",
  reader: "Den, der læser kort op",
  side: "Talere for hver side",
  spark: "Den, der giver gnisten",
  speaker: "Talere",
  sponsor: "Den, der inviterer",
  starter: "De første stemmer",
  "table-host": "Vært ved hvert bord",
  teller: "Den, der fortæller en historie",
  timekeeper: "Tidtager",
};

/** What a format is good for, as a filter. */
export const PURPOSES_DA: Readonly<Record<PurposeId, string>> = {
  views: "Høre mange synspunkter",
  experience: "Lære af erfaring",
  ideas: "Bygge idéer",
  practise: "Øve sig",
  help: "Hjælpe hinanden",
  honest: "Se ærligt på noget",
  show: "Vise arbejde",
  meet: "Møde folk",
  decide: "Beslutte",
};

/** What people write on when nobody has said how. */
export const CARDS_AND_PENS_DA = "Kort og penne på hver plads";
