import type { FormatId, FormatWords } from "./format.ts";

/** The formats in plain Dutch. */
export const DUTCH: Readonly<Record<FormatId, FormatWords>> = {
  "open-fishbowl": { name: "Open fishbowl", goodFor: "Veel meningen horen zonder podium." },
  "closed-fishbowl": {
    name: "Gesloten fishbowl",
    goodFor: "Groepen met verschillende rollen naar elkaar laten luisteren.",
  },
  "user-experience-fishbowl": {
    name: "Ervaringsfishbowl",
    goodFor: "Leren van mensen die het zelf hebben gedaan.",
  },
  "samoan-circle": { name: "Samoaanse kring", goodFor: "Praten over iets waar mensen het niet over eens zijn." },
  "world-cafe": { name: "Wereldcafé", goodFor: "Voortbouwen op elkaars ideeën, tafel na tafel." },
  "open-space": { name: "Open space", goodFor: "De mensen die komen laten kiezen waar het over gaat." },
  panel: { name: "Panel", goodFor: "Laten zien hoe meningen over één vraag verschillen." },
  "table-talk": { name: "Tafelgesprek", goodFor: "Betere vragen krijgen, ook van mensen die verlegen zijn." },
  workshop: { name: "Workshop", goodFor: "Oefenen door het zelf te doen." },
  "1-2-4-all": { name: "1-2-4-allen", goodFor: "Iedereen binnen een paar minuten aan het woord laten." },
  triz: { name: "TRIZ", goodFor: "Eerlijk kijken naar gewoonten die schaden." },
  "troika-consulting": { name: "Advies in drietallen", goodFor: "Praktische hulp krijgen van twee anderen." },
  "conversation-cafe": {
    name: "Gesprekscafé",
    goodFor: "Samen nieuws begrijpen, of iets dat misging.",
  },
  "lightning-talks": { name: "Korte praatjes", goodFor: "Veel projecten laten zien in korte tijd." },
  pechakucha: { name: "PechaKucha", goodFor: "Een verhaal vertellen met beelden, snel en met energie." },
  "appreciative-interviews": {
    name: "Waarderende interviews",
    goodFor: "Ontdekken wat al werkt, en waarom.",
  },
  "human-library": { name: "Mensenbibliotheek", goodFor: "Ervaringsdeskundigen ontmoeten als gelijken." },
  debate: { name: "Debat", goodFor: "Beide kanten van een ja-of-neevraag toetsen." },
  roundtables: { name: "Rondetafels", goodFor: "Praktische ervaringen delen in kleine groepen." },
  "gallery-walk": { name: "Galerijwandeling", goodFor: "Veel werk bekijken en briefjes achterlaten." },
  "story-circle": { name: "Verhalenkring", goodFor: "Delen wat iets voor ons betekent, voordat we antwoorden zoeken." },
  simulation: { name: "Simulatie of rollenspel", goodFor: "Zien hoe het werk echt wordt gedaan." },
  "what-i-wish-id-known": {
    name: "Had ik dat maar geweten",
    goodFor: "Leren van wat mislukte.",
  },
  "pre-mortem": { name: "Pre-mortem", goodFor: "Risico’s noemen die mensen kennen maar niet uitspreken." },
  campfire: { name: "Kampvuur", goodFor: "Een kort praatje dat leidt tot een lang gesprek." },
  "impromptu-networking": { name: "Rondes in tweetallen", goodFor: "Het ijs breken met een doel." },
};
