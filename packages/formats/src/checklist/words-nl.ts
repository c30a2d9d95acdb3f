import type { ChecklistId, ChecklistWords } from "./checklist.ts";

export const CHECKLIST_DUTCH: Readonly<Record<ChecklistId, ChecklistWords>> = {
  "all-said-yes": {
    text: "Alle medevoorzitters zijn bekend, en ieder zei ja en weet hoeveel tijd het kost.",
    why: "Wie laat komt of niet wist wat het vraagt, kan weinig vormgeven.",
  },
  "early-first-meeting": {
    text: "We komen minstens acht weken voordat de inhoud vastligt voor het eerst samen.",
    why: "Als er weinig tijd is, maakt de snelste het plan.",
  },
  "payment-agreed": {
    text: "Betaling, onkosten en wie de reis boekt zijn op papier afgesproken, of er is nee tegen gezegd.",
    why: "Niemand mag geld verliezen door mee te doen, of twee keer moeten vragen.",
  },
  "access-asked": {
    text: "Ieder van ons is onder vier ogen gevraagd wat nodig is en hoe die het liefst werkt.",
    why: "Wat je vroeg weet, kun je regelen; waar anderen bij zijn zeggen weinig mensen het.",
  },
  "contact-person": {
    text: "Iedereen die dit voor het eerst doet, heeft een vaste persoon om naartoe te gaan.",
    why: "Een bekend gezicht maakt vragen en nee zeggen makkelijker.",
  },
  "practice-run": {
    text: "We hebben kort met dit bord geoefend, en er is een telefoonnummer voor hulp.",
    why: "Niemand mag door een scherm buitengesloten worden.",
  },
  "ground-rules": {
    text: "We schreven op hoe we samenwerken, met een rode kaart om te stoppen en een gele om te vertragen.",
    why: "Regels die we samen maakten, helpen als het moeilijk wordt.",
  },
  "plain-purpose": {
    text: "Ons doel is één zin die een buur zou begrijpen.",
    why: "Als wij het niet simpel kunnen zeggen, kan de zaal ons niet volgen.",
  },
  "aim-shaped": {
    text: "De medevoorzitter met ervaringskennis heeft het doel aangevuld of veranderd.",
    why: "Een plekje voor een verhaal in andermans plan is geen gedeelde macht.",
  },
  "private-ideas": {
    text: "Ieder van ons schreef eerst voor zichzelf ideeën op, voordat we erover praatten.",
    why: "Wie het eerst praat, stuurt alle anderen.",
  },
  "format-chosen": {
    text: "We kozen de werkvorm samen uit minstens twee, en kunnen zeggen waarom.",
    why: "De werkvorm bepaalt wie aan het woord komt.",
  },
  "room-minutes": {
    text: "De zaal heeft meer minuten dan het podium, of we zeggen waarom niet.",
    why: "Er zit meer wijsheid in de zaal dan op het podium.",
  },
  "live-roles": {
    text: "Iedere medevoorzitter doet in de sessie iets wat meer is dan inleiden.",
    why: "Mensen zien wie er echt leidt.",
  },
  "real-breaks": {
    text: "Geen inspannend stuk duurt langer dan 40 minuten, en een sessie van meer dan 60 heeft een echte pauze.",
    why: "Vermoeide mensen doen niet meer mee, de een eerder dan de ander.",
  },
  "written-way": {
    text: "Mensen kunnen schrijvend net zo goed meedoen als pratend.",
    why: "Sommige mensen denken, horen of praten beter op papier.",
  },
  "hard-words": {
    text: "Moeilijke woorden en afkortingen zijn uitgelegd of weg.",
    why: "Eén woord dat je niet begrijpt, kan je buitensluiten.",
  },
  "stories-owned": {
    text: "Wie een verhaal vertelt, bepaalt wat, hoe en of het wordt opgenomen, en kan het terugnemen.",
    why: "Een verhaal is van degene die het beleefde.",
  },
  "what-may-go-wrong": {
    text: "We spraken over wat er mis kan gaan, en wie dan wie helpt.",
    why: "In de zaal is er geen tijd om dat te bedenken.",
  },
  "missing-voices": {
    text: "We benoemden wiens stem ontbreekt, en wat we daaraan doen.",
    why: "Wie er niet is, wordt snel vergeten.",
  },
  "take-home": {
    text: "Er is iets om mee naar huis te nemen: een hulpmiddel of een volgende stap.",
    why: "Wat je maandag kunt gebruiken, blijft.",
  },
  "all-signed": {
    text: "Alle medevoorzitters lazen het draaiboek en ondertekenden dezelfde versie.",
    why: "Dan vindt niemand op de dag zelf een plan waar die geen ja tegen zei.",
  },
  "room-seen": {
    text: "We bekeken zaal, microfoons, hellingbanen, ondertitels en stille plek vooraf, en zijn er 15 minuten eerder.",
    why: "Een drempel of een kapotte microfoon houdt mensen buiten.",
  },
  "time-signals": {
    text: "We spraken tijdsignalen af, en iemand die niet praat let op de klok en de opgestoken handen.",
    why: "Wie praat, ziet geen van beide.",
  },
  "thanked-and-paid": {
    text: "Iedereen is bedankt, betaald, en onder vier ogen gevraagd hoe het was.",
    why: "Wat mensen gaven, moet bij hen terugkomen.",
  },
  "reported-back": {
    text: "Binnen twee weken kreeg de zaal een samenvatting in gewone woorden, zonder namen bij persoonlijke dingen.",
    why: "Mensen willen weten wat er met hun woorden is gebeurd.",
  },
  "passed-on": {
    text: "We gaven één ding door om te houden en één om te veranderen.",
    why: "Het volgende team hoeft niet bij nul te beginnen.",
  },
};
