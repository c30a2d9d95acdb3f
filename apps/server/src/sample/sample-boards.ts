import type { BoardSeed, NewCard } from "@openchair/board";
import type { SessionFacts } from "@openchair/programme";

/** Ids of the three people of the sample. */
export interface SamplePeople {
  readonly noor: string;
  readonly bo: string;
  readonly chris: string;
}

export interface SampleBoard {
  readonly facts: SessionFacts;
  readonly seed: BoardSeed;
  /** Who has a seat there. */
  readonly seated: readonly (keyof SamplePeople)[];
  /** How long ago they joined. */
  readonly joinedDaysAgo: number;
}

/** The left edges of the two columns in the zone of ideas, in its own units. */
const LEFT = 18;
const RIGHT = 206;

const idea = (x: number, y: number, card: NewCard): NewCard => ({ ...card, place: "ideas", x, y });
const segment = (card: Omit<NewCard, "kind">): NewCard => ({ ...card, kind: "segment", place: "run-sheet" });

/** What a finished board looks like: every field written, every voice heard, sixty minutes of sixty. */
function finished({ noor, bo, chris }: SamplePeople): SampleBoard {
  return {
    facts: {
      title: "What I wish I’d known",
      minutes: 60,
      expected: 120,
      format: "open-fishbowl",
      startsAt: "2027-05-14T10:30",
      room: "Room 4",
    },
    seated: ["noor", "bo", "chris"],
    joinedDaysAgo: 33,
    seed: {
      brief: {
        title: "What I wish I’d known",
        pitch:
          "Four people tell what went wrong when they led, and what they would tell themselves today. Then the room does the same.",
        abstract:
          "Leaders rarely talk about their failures in front of the people they lead. In this session a senior leader, a leader at the start, a patient and somebody from the room each tell one true story in six minutes. Nobody fixes and nobody judges. The room says what it heard, talks in pairs, and leaves one thing it has learned on the wall.",
        aim: "People leave able to name one failure of their own, and one thing they will do differently on Monday.",
        audience:
          "Anyone who leads a team, is about to, or is on the receiving end. No experience of speaking in public is needed.",
        takeaways:
          "Three questions to ask your own team\nListening rules that fit on one card\nOne thing to do differently on Monday",
        formatWhy:
          "In a fishbowl nobody talks down from a stage. Whoever wants to speak moves forward, takes a chair, speaks and leaves it again.",
        shaped:
          "Chris changed the aim from “learn about failure” to “name one of your own”, asked that the senior person tells their story first, and wrote the listening rules that hang on the wall. The words “nobody fixes, nobody judges” are his. He also leads the part in pairs, because that is where people who never speak in a full hall get a turn.",
        layout:
          "Chairs without arms in the inner rings. The lamp over the middle stays on, so that everybody sees the faces there. No step on the way from the door.",
        access:
          "Step-free, captions on both screens, a hearing loop. You may sit, stand or lie down, and leave at any time. Ask Bo, in the green scarf.",
        interaction:
          "By speaking: take the open chair\nBy writing: a card that somebody reads out\nWith 15 people one ring, with 100 two rings and pairs",
        consent: "Stories stay in the room. Whoever tells one may take it back until the summary is sent.",
        risks:
          "Somebody is upset: Bo goes with them to the quiet corner\nA story runs long: Noor shows the yellow card\nNobody takes the open chair: Chris asks somebody by name",
        followUp: "A summary in plain words, without names, on the stream’s page within two weeks.",
        tool: "The card with three questions, to print.",
        evidence: "Tried with two teams in Utrecht and Aarhus in 2026.",
        easy: "Four people tell a true story about something that went wrong. You listen. Then you talk with one other person about a story of your own. You do not have to speak to everybody. You can write instead. You take home a card with three questions.",
      },
      room: { layout: "fishbowl" },
      cards: [
        idea(LEFT, 56, {
          kind: "aim",
          text: "People leave able to name one failure of their own, and one thing they will do differently on Monday.",
          voices: ["lived-experience"],
          createdBy: chris,
        }),
        idea(LEFT, 188, {
          kind: "idea",
          text: "Senior person tells their story first",
          voices: ["emerging-leader"],
          createdBy: bo,
        }),
        idea(RIGHT, 188, {
          kind: "idea",
          text: "Nobody fixes, nobody judges: listening rules on the wall",
          voices: ["lived-experience"],
          createdBy: chris,
        }),
        idea(LEFT, 296, {
          kind: "idea",
          text: "Pairs talk before the room talks",
          voices: ["professional"],
          createdBy: noor,
        }),
        idea(RIGHT, 322, {
          kind: "question",
          text: "What if someone is upset? Who goes with them?",
          voices: ["emerging-leader"],
          createdBy: bo,
        }),
        idea(LEFT, 402, {
          kind: "access",
          text: "Captions, a quiet corner, stools with backs",
          voices: ["lived-experience"],
          createdBy: chris,
        }),
        idea(RIGHT, 456, {
          kind: "takeaway",
          text: "A card with three questions for your own team",
          voices: ["professional"],
          createdBy: noor,
        }),
        idea(LEFT, 518, {
          kind: "concern",
          text: "Stories stay in the room: no photos of the wall",
          voices: ["lived-experience"],
          createdBy: chris,
        }),
        idea(RIGHT, 576, {
          kind: "material",
          text: "Red and yellow cards, pens, the rules in large print",
          voices: ["professional"],
          createdBy: noor,
        }),
        segment({
          text: "Welcome and listening rules",
          minutes: 5,
          format: "open-fishbowl",
          voices: ["lived-experience"],
          room: "Open fishbowl, red and yellow cards",
          createdBy: chris,
        }),
        segment({
          text: "Four stories of six minutes",
          minutes: 24,
          format: "open-fishbowl",
          voices: ["professional", "emerging-leader", "lived-experience"],
          room: "One from each voice, one from the room",
          createdBy: noor,
        }),
        segment({
          text: "Echo round",
          minutes: 10,
          voices: ["emerging-leader"],
          room: "Listeners say what they heard, nothing else",
          createdBy: bo,
        }),
        segment({
          text: "In pairs: my own story",
          minutes: 8,
          voices: ["lived-experience"],
          room: "Or write it; stay seated if you like",
          createdBy: chris,
        }),
        segment({
          text: "Learning wall",
          minutes: 8,
          voices: ["professional"],
          room: "One card each, spoken or written",
          createdBy: noor,
        }),
        segment({
          text: "Close",
          minutes: 5,
          voices: ["emerging-leader", "lived-experience"],
          room: "One word each; where to find support",
          createdBy: bo,
        }),
      ],
    },
  };
}

/** A board in the middle of the work: good ideas, and ten minutes too many. */
function overFull({ noor, chris }: SamplePeople): SampleBoard {
  return {
    facts: {
      title: "Leading when nobody put you in charge",
      minutes: 45,
      expected: 40,
      format: "world-cafe",
      startsAt: "2027-05-14T13:15",
      room: null,
    },
    seated: ["noor", "chris"],
    joinedDaysAgo: 10,
    seed: {
      brief: {
        title: "Leading when nobody put you in charge",
        aim: "People find one thing they can start without asking for permission.",
      },
      room: { layout: "world-cafe" },
      cards: [
        idea(LEFT, 56, {
          kind: "aim",
          text: "People find one thing they can start without asking for permission.",
          voices: ["professional"],
          createdBy: noor,
        }),
        idea(LEFT, 170, {
          kind: "idea",
          text: "Each table has a host who stays",
          voices: ["professional"],
          createdBy: noor,
        }),
        idea(RIGHT, 170, {
          kind: "question",
          text: "Is this too much for three quarters of an hour?",
          voices: ["lived-experience"],
          createdBy: chris,
        }),
        segment({
          text: "Two short stories",
          minutes: 10,
          voices: ["professional", "lived-experience"],
          createdBy: noor,
        }),
        segment({
          text: "Three rounds at the tables",
          minutes: 35,
          format: "world-cafe",
          voices: ["professional"],
          room: "Everyone changes table twice",
          createdBy: noor,
        }),
        segment({
          text: "What the tables found",
          minutes: 10,
          voices: ["lived-experience"],
          room: "One sentence from each table",
          createdBy: chris,
        }),
      ],
    },
  };
}

/** A board at its very start, with a voice that is still to be found. */
function empty(): SampleBoard {
  const title = "Handing over without letting go";
  return {
    facts: { title, minutes: 60, expected: null, format: null, startsAt: null, room: null },
    seated: ["noor", "bo"],
    joinedDaysAgo: 2,
    seed: { brief: { title } },
  };
}

export const sampleBoards = (people: SamplePeople): readonly SampleBoard[] => [
  finished(people),
  overFull(people),
  empty(),
];
