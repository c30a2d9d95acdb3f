import type { FormatId, FormatWords } from "./format.ts";

/** The formats in plain Danish. */
export const DANISH: Readonly<Record<FormatId, FormatWords>> = {
  "open-fishbowl": { name: "Åben fishbowl", goodFor: "At høre mange synspunkter uden en scene." },
  "closed-fishbowl": { name: "Lukket fishbowl", goodFor: "At grupper med forskellige roller lytter til hinanden." },
  "user-experience-fishbowl": {
    name: "Erfarings-fishbowl",
    goodFor: "At lære af dem, der selv har prøvet det.",
  },
  "samoan-circle": { name: "Samoansk cirkel", goodFor: "At tale om et emne, som folk er uenige om." },
  "world-cafe": { name: "World café", goodFor: "At bygge videre på hinandens idéer, bord for bord." },
  "open-space": { name: "Open space", goodFor: "At lade dem, der kommer, bestemme, hvad der skal tales om." },
  panel: { name: "Panel", goodFor: "At vise, hvordan synet på ét spørgsmål er forskelligt." },
  "table-talk": { name: "Bordsnak", goodFor: "At få bedre spørgsmål, også fra dem, der er generte." },
  workshop: { name: "Workshop", goodFor: "At øve sig ved selv at gøre det." },
  "1-2-4-all": { name: "1-2-4-alle", goodFor: "At alle får ordet på få minutter." },
  triz: { name: "TRIZ", goodFor: "At se ærligt på vaner, der gør skade." },
  "troika-consulting": { name: "Trekløver", goodFor: "At få praktisk hjælp af to andre." },
  "conversation-cafe": {
    name: "Samtalecafé",
    goodFor: "At finde mening sammen i en nyhed eller i noget, der gik galt.",
  },
  "lightning-talks": { name: "Lynoplæg", goodFor: "At vise mange projekter på kort tid." },
  pechakucha: { name: "PechaKucha", goodFor: "At fortælle en historie med billeder, hurtigt og med energi." },
  "appreciative-interviews": {
    name: "Anerkendende interview",
    goodFor: "At finde ud af, hvad der allerede virker, og hvorfor.",
  },
  "human-library": { name: "Menneskebibliotek", goodFor: "At møde mennesker med egen erfaring som ligeværdige." },
  debate: { name: "Debat", goodFor: "At afprøve begge sider af et ja eller nej." },
  roundtables: { name: "Rundborde", goodFor: "At udveksle praktiske erfaringer i små grupper." },
  "gallery-walk": { name: "Gallerivandring", goodFor: "At se på mange arbejder og lade noter hænge." },
  "story-circle": { name: "Fortællecirkel", goodFor: "At dele, hvad ting betyder for os, før vi søger svar." },
  simulation: { name: "Simulation eller rollespil", goodFor: "At se, hvordan arbejdet faktisk bliver gjort." },
  "what-i-wish-id-known": {
    name: "Det ville jeg ønske, jeg havde vidst",
    goodFor: "At lære af det, der ikke lykkedes.",
  },
  "pre-mortem": { name: "Pre-mortem", goodFor: "At nævne risici, som folk kender, men ikke siger højt." },
  campfire: { name: "Lejrbål", goodFor: "Et kort oplæg, der fører til en lang samtale." },
  "impromptu-networking": { name: "Runder to og to", goodFor: "At bryde isen med et formål." },
};
