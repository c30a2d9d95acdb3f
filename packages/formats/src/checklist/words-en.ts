import type { ChecklistId, ChecklistWords } from "./checklist.ts";

export const CHECKLIST_ENGLISH: Readonly<Record<ChecklistId, ChecklistWords>> = {
  "all-said-yes": {
    text: "All co-chairs are named, and each said yes knowing how much time it takes.",
    why: "Who comes late, or did not know what it takes, can shape little.",
  },
  "early-first-meeting": {
    text: "We meet for the first time at least eight weeks before the content is frozen.",
    why: "With little time the plan is made by whoever is quickest.",
  },
  "payment-agreed": {
    text: "Pay, expenses and who books travel are agreed in writing, or were turned down.",
    why: "Nobody should lose money by taking part, or have to ask twice.",
  },
  "access-asked": {
    text: "Each of us was asked in private what they need and how they like to work.",
    why: "Needs that are known early can be met; in front of others few people name them.",
  },
  "contact-person": {
    text: "Everyone who does this for the first time has a named person to turn to.",
    why: "A known face makes it easier to ask and to say no.",
  },
  "practice-run": {
    text: "We had a short practice run with this board, and there is a phone number for help.",
    why: "Nobody should be kept out by a screen.",
  },
  "ground-rules": {
    text: "We wrote down how we work together, with a red card to stop and a yellow card to slow down.",
    why: "Rules that all of us made help when it gets hard.",
  },
  "plain-purpose": {
    text: "Our purpose is one sentence that a neighbour would understand.",
    why: "If we cannot say it simply, the room cannot follow us.",
  },
  "aim-shaped": {
    text: "The co-chair with lived experience added to the aim or changed it.",
    why: "A story slot in somebody else’s plan is not shared power.",
  },
  "private-ideas": {
    text: "Each of us wrote down ideas in private before we talked about them.",
    why: "The first to speak steers everybody else.",
  },
  "format-chosen": {
    text: "We chose the format together from at least two, and can say why.",
    why: "The format decides who gets to speak.",
  },
  "room-minutes": {
    text: "The room has more minutes than the stage, or we say why not.",
    why: "There is more wisdom in the room than on the stage.",
  },
  "live-roles": {
    text: "Each co-chair does something in the session that is more than introducing.",
    why: "People see who really leads.",
  },
  "real-breaks": {
    text: "No demanding stretch is longer than 40 minutes, and a session of more than 60 has a real break.",
    why: "Tired people stop taking part, some of them sooner than others.",
  },
  "written-way": {
    text: "People can take part in writing just as well as by speaking.",
    why: "Some people think, hear or speak better on paper.",
  },
  "hard-words": {
    text: "Hard words and short forms are explained or gone.",
    why: "One word that is not understood can shut somebody out.",
  },
  "stories-owned": {
    text: "Whoever tells a story decides what is told, how, and if it is recorded, and can take it back.",
    why: "A story belongs to the person who lived it.",
  },
  "what-may-go-wrong": {
    text: "We talked about what may go wrong, and who then helps whom.",
    why: "In the room there is no time to think that up.",
  },
  "missing-voices": {
    text: "We named whose voice is missing, and what we do about it.",
    why: "Who is not there is easily forgotten.",
  },
  "take-home": {
    text: "There is something to take home: a tool, or a next step.",
    why: "What can be used on Monday lasts.",
  },
  "all-signed": {
    text: "All co-chairs read the brief and signed the same version.",
    why: "Then nobody finds a plan on the day that they did not agree to.",
  },
  "room-seen": {
    text: "We saw the room, microphones, ramps, captions and quiet space beforehand, and meet there 15 minutes early.",
    why: "A step or a dead microphone keeps people out.",
  },
  "time-signals": {
    text: "We agreed on time signals, and someone who is not speaking watches the clock and the raised hands.",
    why: "Whoever speaks sees neither.",
  },
  "thanked-and-paid": {
    text: "Everyone was thanked, paid, and asked in private how it was for them.",
    why: "What people gave should come back to them.",
  },
  "reported-back": {
    text: "Within two weeks the people who came got a summary in plain words, without names beside personal things.",
    why: "People want to know what became of what they said.",
  },
  "passed-on": {
    text: "We passed on one thing to keep and one to change.",
    why: "The next team should not have to start from nothing.",
  },
};
