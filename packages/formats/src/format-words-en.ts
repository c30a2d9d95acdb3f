import type { FormatId, FormatWords } from "./format.ts";

/** The formats in plain English. */
export const ENGLISH: Readonly<Record<FormatId, FormatWords>> = {
  "open-fishbowl": { name: "Open fishbowl", goodFor: "Hearing many views without a stage." },
  "closed-fishbowl": { name: "Closed fishbowl", goodFor: "Letting groups with different roles listen to each other." },
  "user-experience-fishbowl": {
    name: "User experience fishbowl",
    goodFor: "Learning from people who have done it themselves.",
  },
  "samoan-circle": { name: "Samoan circle", goodFor: "Talking about a topic that people disagree on." },
  "world-cafe": { name: "World café", goodFor: "Building ideas on each other’s ideas, table by table." },
  "open-space": { name: "Open space", goodFor: "Letting the people who come decide what to talk about." },
  panel: { name: "Panel", goodFor: "Showing how views on one question differ." },
  "table-talk": { name: "Table talk", goodFor: "Getting better questions, also from people who are shy." },
  workshop: { name: "Workshop", goodFor: "Practising something by doing it." },
  "1-2-4-all": { name: "1-2-4-All", goodFor: "Letting everyone speak within a few minutes." },
  triz: { name: "TRIZ", goodFor: "Looking honestly at habits that do harm." },
  "troika-consulting": { name: "Troika consulting", goodFor: "Getting practical help from two others." },
  "conversation-cafe": {
    name: "Conversation café",
    goodFor: "Making sense together of news, or of something that went wrong.",
  },
  "lightning-talks": { name: "Lightning talks", goodFor: "Showing many projects in a short time." },
  pechakucha: { name: "PechaKucha", goodFor: "Telling a story with pictures, quickly and with energy." },
  "appreciative-interviews": {
    name: "Appreciative interviews",
    goodFor: "Finding out what already works, and why.",
  },
  "human-library": { name: "Human library", goodFor: "Meeting people with lived experience as equals." },
  debate: { name: "Debate", goodFor: "Testing both sides of a yes-or-no question." },
  roundtables: { name: "Roundtables", goodFor: "Swapping practical experience in small groups." },
  "gallery-walk": { name: "Gallery walk", goodFor: "Looking at many pieces of work and leaving notes." },
  "story-circle": { name: "Story circle", goodFor: "Sharing what things mean to us before looking for answers." },
  simulation: { name: "Simulation or role-play", goodFor: "Seeing how work is really done." },
  "what-i-wish-id-known": { name: "What I wish I’d known", goodFor: "Learning from things that failed." },
  "pre-mortem": { name: "Pre-mortem", goodFor: "Naming risks that people know about but do not say." },
  campfire: { name: "Campfire", goodFor: "A short talk that leads into a long conversation." },
  "impromptu-networking": { name: "Rounds of pairs", goodFor: "Breaking the ice with a purpose." },
};
