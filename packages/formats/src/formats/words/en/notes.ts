import type { FormatId } from "../../../format.ts";
import type { FormatNotes } from "../../words.ts";

/** What to know before choosing a format, in plain English. */
export const NOTES_EN: Readonly<Record<FormatId, FormatNotes>> = {
  "open-fishbowl": {
    voices:
      "Only who sits on a chair speaks. You speak, then you leave the chair. The host may hold a chair for a voice that was not heard yet.",
    watch:
      "Coming forward is hard when the topic hurts. Ask before the session who would like a chair held, and never call on somebody.",
    access: "A microphone that comes to people, or a wheelchair-wide chair kept at the edge of the ring. Captions.",
    writtenWay: "A written chair: somebody reads cards aloud from it.",
  },
  "closed-fishbowl": {
    voices: "Only the group in the middle speaks. The whole group changes on time, patients first.",
    watch: "Nobody speaks for all patients. Let people choose whether they sit in the middle.",
    access: "Tell each person their round beforehand. Keep the way to the middle wide.",
    writtenWay: "Cards for the last part, read aloud by the host.",
  },
  "user-experience-fishbowl": {
    voices: "The middle talks to each other, not at the room. The room asks when its groups have found a question.",
    watch: "Being asked about one’s own life is hard work: agree beforehand what is not asked.",
    access: "Stools with backs, microphones, captions. Questions may be written.",
    writtenWay: "Each group may hand in its question on a card.",
  },
  "samoan-circle": {
    voices: "Who sits speaks. Who wants to speak stands behind a chair. Nobody leads once it has begun.",
    watch: "With nobody leading, the loudest may win. Agree on a sign for “slower” and for “stop”.",
    access: "Standing in line is not for everyone: keep a list of who is next instead.",
    writtenWay: "Cards that anybody in the circle reads aloud.",
  },
  "world-cafe": {
    voices: "Small tables; the host stays, the others move. Each host asks those who have not spoken yet.",
    watch: "A story told at one table travels to the next. Say so, and ask what may travel.",
    access: "Moving is not for everyone: move the question, not the people. A quiet table, and large print.",
    writtenWay: "Large paper on every table: writing counts as much as speaking.",
  },
  "open-space": {
    voices:
      "The room owns the agenda. Who calls a talk writes down what came out. Everybody may leave one talk for another.",
    watch: "Walking away can feel like being left. Say at the start that it is a right, not a judgement.",
    access:
      "Talk of “the law of mobility”, not of feet. Propose by voice or on paper, and have somebody who carries the paper.",
    writtenWay: "Proposals on paper, and a page of notes for each talk.",
  },
  panel: {
    voices:
      "Opening words of five minutes at most. The panel alone has a third of the time at most. The first question goes to lived experience.",
    watch:
      "One patient among experts is quickly the one with the sad story. Ask them what they think, not only what happened to them.",
    access: "Sit level with the room, no stage. Questions by card, microphone that comes to people.",
    writtenWay: "Questions by card, read aloud by the moderator.",
  },
  "table-talk": {
    voices: "Each table agrees on one question, so that shy people are heard too.",
    watch: "Tables choose the safest question. Ask each table to say also what it did not dare to ask.",
    access: "Seat people who cannot turn around so that they face the speaker.",
    writtenWay: "Each table writes its question on a card.",
  },
  workshop: {
    voices: "A quarter of the time for input at most. Roles at the tables go round.",
    watch: "Do not practise on somebody’s own story without asking.",
    access: "Handouts beforehand. A break after forty minutes at the latest.",
    writtenWay: "Worksheets that one can fill in instead of speaking.",
  },
  "1-2-4-all": {
    voices: "Everyone has the same time. First alone, then two, then four, then all.",
    watch: "One minute is short for those who need time to find words. Give the question beforehand.",
    access: "Allow to write only, and groups of three. Sit close, or take a quieter corner.",
    writtenWay: "Write alone first; a card can speak for you in the pair.",
  },
  triz: {
    voices: "First alone, then two, then four, in each step.",
    watch: "Dark humour can hurt people who were harmed by exactly this. Ask first, and say why you do it.",
    access: "Say the rules on paper, too. Some take jokes by their word: give examples.",
    writtenWay: "The lists are written; anybody may add to them in silence.",
  },
  "troika-consulting": {
    voices: "Everyone is the one who asks, once, and for the same time.",
    watch: "Advice can sound like blame. Ask “would you like ideas or questions?” first.",
    access: "Turning away may also be closing one’s eyes or the camera. Who reads lips keeps sight of the others.",
    writtenWay: "Write the question and the advice on a card.",
  },
  "conversation-cafe": {
    voices: "Who holds the object speaks. One minute each, twice; then open talk; then one word each.",
    watch: "After bad news some need to be silent. Passing is always right.",
    access: "An object that everyone can hold and pass, or a card that says “pass”.",
    writtenWay: "A card in the circle; the host reads it when its turn comes.",
  },
  "lightning-talks": {
    voices: "The clock is the same for all. Slots are given by voice, so that each has some.",
    watch: "Six minutes are short for a hard story. Offer help with the talk, and a way out.",
    access: "Pictures described aloud. A longer slot for who needs it.",
    writtenWay: "Questions on cards, collected while speakers change, answered on a wall.",
  },
  pechakucha: {
    voices: "The same pictures and seconds for all.",
    watch: "The clock runs on when feelings come. Agree on a sign that stops it.",
    access:
      "Pictures that move on by themselves put people at a disadvantage who stammer, work with an interpreter or need time: let them move on by hand.",
    writtenWay: "Questions on cards, collected while speakers change, answered on a wall.",
  },
  "appreciative-interviews": {
    voices: "You tell another person’s story, not your own.",
    watch: "A story belongs to whoever told it: ask before it is told on, each time.",
    access: "Quiet corners for pairs. Allow notes while listening.",
    writtenWay: "Patterns are collected on cards.",
  },
  "human-library": {
    voices: "The “book” decides on limits, and may close at any time. Readers ask, and listen.",
    watch: "People open up to strangers here: talk it through before, agree on a stop signal, look back afterwards.",
    access: "Breaks for the books. Quiet tables, interpreters, two chairs with backs.",
    writtenWay: "Readers may hand their questions over in writing.",
  },
  debate: {
    voices: "Both sides have the same clock. Everyone votes twice, before and after.",
    watch: "Never debate what somebody went through. Choose a question that hurts nobody’s dignity.",
    access: "Vote by card as well as by walking.",
    writtenWay: "Votes and reasons on cards.",
  },
  roundtables: {
    voices: "The host of each table asks everyone in turn first.",
    watch: "Mixed tables can be lonely for the only patient. Seat two together where you can.",
    access: "Space between tables so that one can hear. A quiet room. The host’s first round in turn.",
    writtenWay: "A sheet on each table for what was not said aloud.",
  },
  "gallery-walk": {
    voices: "Notes on the wall speak for the quiet. Groups move when the bell rings.",
    watch: "Work about people who were harmed needs a word beside it, from them.",
    access: "Posters at the height of somebody who sits, a digital copy, a guided small group.",
    writtenWay: "Notes on each piece of work.",
  },
  "story-circle": {
    voices: "Everyone has three minutes. No questions while somebody tells.",
    watch: "Say beforehand what may come up. There is a right to pass, and a person to turn to.",
    access: "No tables, chairs in a circle with a gap for a wheelchair. Three minutes are longer with an interpreter.",
    writtenWay: "A story may be written and read by somebody else.",
  },
  simulation: {
    voices: "Observers speak first, role by role; then players.",
    watch: "Never let somebody play what they went through themselves. Anyone may stop the scene.",
    access: "Roles that do not need standing or reading quickly. A seat with a good view.",
    writtenWay: "Observers’ sheets: what I saw, what I wondered.",
  },
  "what-i-wish-id-known": {
    voices: "The most senior person tells first. Nobody fixes, nobody names others.",
    watch: "Consent for each story before it goes into the brief. Somebody to talk to afterwards, by name.",
    access: "A half-circle without recording. A door that one can leave by quietly.",
    writtenWay: "Cards for the learning wall; nobody has to say theirs aloud.",
  },
  "pre-mortem": {
    voices: "Write in silence first. Whoever leads the project speaks last.",
    watch: "Imagining harm can bring real harm back. Ask first, and offer to leave that part out.",
    access: "Other ways to write: large cards, a keyboard, somebody who writes for you.",
    writtenWay: "Everything starts in writing.",
  },
  campfire: {
    voices: "The talk moves from the speaker to the room, and stays there.",
    watch: "If the spark is a personal story, nobody comments on the person afterwards.",
    access: "Captions also while the room talks, not only during the spark.",
    writtenWay: "Cards that go round the circle and are read aloud.",
  },
  "impromptu-networking": {
    voices: "Everyone has the same time, two minutes each.",
    watch: "“What do you do?” is a hard question for some. Give a question that everyone can answer.",
    access: "A line of seats for those who do not walk around, and a quiet zone.",
    writtenWay: "A card with one’s answer, to show instead of speaking.",
  },
};
