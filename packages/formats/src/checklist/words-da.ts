import type { ChecklistId, ChecklistWords } from "./checklist.ts";

export const CHECKLIST_DANISH: Readonly<Record<ChecklistId, ChecklistWords>> = {
  "all-said-yes": {
    text: "Alle medværter er fundet, og hver har sagt ja og ved, hvor meget tid det tager.",
    why: "Den, der kommer sent eller ikke vidste, hvad det kræver, kan ikke forme ret meget.",
  },
  "early-first-meeting": {
    text: "Vi mødes første gang mindst otte uger før, indholdet ligger fast.",
    why: "Når tiden er knap, laver den hurtigste planen.",
  },
  "payment-agreed": {
    text: "Betaling, udgifter og hvem der bestiller rejsen er aftalt på skrift, eller der er sagt nej tak.",
    why: "Ingen skal miste penge på at være med eller spørge to gange.",
  },
  "access-asked": {
    text: "Hver af os er blevet spurgt i fortrolighed, hvad vi har brug for, og hvordan vi helst arbejder.",
    why: "Det, man ved tidligt, kan man tage højde for; foran andre siger de færreste det.",
  },
  "contact-person": {
    text: "Alle, der gør det for første gang, har en bestemt person at gå til.",
    why: "Et kendt ansigt gør det lettere at spørge og at sige nej.",
  },
  "practice-run": {
    text: "Vi har øvet os kort på tavlen, og der er et telefonnummer, hvor man får hjælp.",
    why: "Ingen skal holdes ude af en skærm.",
  },
  "ground-rules": {
    text: "Vi har skrevet ned, hvordan vi arbejder sammen, med et rødt kort for stop og et gult for langsommere.",
    why: "Regler, som alle har lavet, hjælper, når det bliver svært.",
  },
  "plain-purpose": {
    text: "Vores formål er én sætning, som en nabo ville forstå.",
    why: "Kan vi ikke sige det enkelt, kan rummet ikke følge med.",
  },
  "aim-shaped": {
    text: "Medværten med egen erfaring har føjet noget til målet eller ændret det.",
    why: "Plads til en historie i en andens plan er ikke delt magt.",
  },
  "private-ideas": {
    text: "Hver af os skrev ideer ned for sig selv, før vi talte om dem.",
    why: "Den, der taler først, styrer alle de andre.",
  },
  "format-chosen": {
    text: "Vi valgte formatet sammen blandt mindst to og kan sige hvorfor.",
    why: "Formatet afgør, hvem der kommer til orde.",
  },
  "room-minutes": {
    text: "Rummet har flere minutter end scenen, eller vi siger, hvorfor det ikke er sådan.",
    why: "Der er mere visdom i rummet end på scenen.",
  },
  "live-roles": {
    text: "Hver medvært gør noget i sessionen, som er mere end at byde velkommen.",
    why: "Folk kan se, hvem der virkelig leder.",
  },
  "real-breaks": {
    text: "Intet krævende stykke varer over 40 minutter, og en session på over 60 har en rigtig pause.",
    why: "Trætte mennesker holder op med at være med, nogle før andre.",
  },
  "written-way": {
    text: "Man kan være med på skrift lige så godt som ved at tale.",
    why: "Nogle tænker, hører eller taler bedre på papir.",
  },
  "hard-words": {
    text: "Svære ord og forkortelser er forklaret eller væk.",
    why: "Ét ord, man ikke forstår, kan lukke nogen ude.",
  },
  "stories-owned": {
    text: "Den, der fortæller en historie, bestemmer hvad, hvordan og om den optages, og kan trække den tilbage.",
    why: "En historie tilhører den, der har levet den.",
  },
  "what-may-go-wrong": {
    text: "Vi har talt om, hvad der kan gå galt, og hvem der så hjælper hvem.",
    why: "I rummet er der ikke tid til at finde på det.",
  },
  "missing-voices": {
    text: "Vi har sagt, hvis stemme der mangler, og hvad vi gør ved det.",
    why: "Den, der ikke er der, bliver let glemt.",
  },
  "take-home": {
    text: "Der er noget at tage med hjem: et redskab eller et næste skridt.",
    why: "Det, man kan bruge på mandag, holder.",
  },
  "all-signed": {
    text: "Alle medværter har læst oplægget og skrevet under på den samme udgave.",
    why: "Så møder ingen på dagen en plan, de ikke har sagt ja til.",
  },
  "room-seen": {
    text: "Vi har set rum, mikrofoner, ramper, undertekster og stille sted på forhånd og mødes der 15 minutter før.",
    why: "Et trin eller en død mikrofon holder folk ude.",
  },
  "time-signals": {
    text: "Vi har aftalt tegn for tiden, og en, der ikke taler, holder øje med uret og de rakte hænder.",
    why: "Den, der taler, ser ingen af delene.",
  },
  "thanked-and-paid": {
    text: "Alle har fået tak og betaling og er blevet spurgt i fortrolighed, hvordan det var for dem.",
    why: "Det, folk gav, skal komme tilbage til dem.",
  },
  "reported-back": {
    text: "Inden for to uger fik de, der kom, et resumé i enkle ord, uden navne ved det personlige.",
    why: "Folk vil vide, hvad der blev af det, de sagde.",
  },
  "passed-on": {
    text: "Vi har givet én ting videre, der skal bevares, og én, der skal ændres.",
    why: "Det næste hold skal ikke begynde forfra.",
  },
};
