import type { FormatId } from "../../../format.ts";
import type { FormatNotes } from "../../words.ts";

/** What to know before choosing a format, in plain Dutch. */
export const NOTES_NL: Readonly<Record<FormatId, FormatNotes>> = {
  "open-fishbowl": {
    voices:
      "Alleen wie op een stoel zit, spreekt. Je spreekt, en dan verlaat je de stoel. De gastheer mag een stoel vrijhouden voor een stem die nog niet gehoord is.",
    watch:
      "Naar voren komen is moeilijk als het onderwerp pijn doet. Vraag vooraf wie graag een stoel wil, en wijs nooit iemand aan.",
    access:
      "Een microfoon die naar mensen toe komt, of een plek voor een rolstoel aan de rand van de ring. Ondertiteling.",
    writtenWay: "Een geschreven stoel: iemand leest er kaartjes voor.",
  },
  "closed-fishbowl": {
    voices: "Alleen de groep in het midden spreekt. De hele groep wisselt op tijd, patiënten eerst.",
    watch: "Niemand spreekt voor alle patiënten. Laat mensen kiezen of ze in het midden zitten.",
    access: "Vertel iedereen vooraf in welke ronde die zit. Houd de weg naar het midden breed.",
    writtenWay: "Kaartjes voor het laatste deel, voorgelezen door de gastheer.",
  },
  "user-experience-fishbowl": {
    voices: "Het midden praat met elkaar, niet tegen de zaal. De zaal vraagt als de groepen een vraag hebben.",
    watch: "Vragen over je eigen leven zijn zwaar: spreek vooraf af wat niet gevraagd wordt.",
    access: "Krukken met leuning, microfoons, ondertiteling. Vragen mogen geschreven.",
    writtenWay: "Elke groep mag de vraag op een kaartje inleveren.",
  },
  "samoan-circle": {
    voices: "Wie zit, spreekt. Wie wil spreken, gaat achter een stoel staan. Niemand leidt als het begonnen is.",
    watch: "Zonder leiding wint soms de luidste. Spreek een teken af voor “langzamer” en voor “stop”.",
    access: "Niet iedereen kan in de rij staan: houd een lijst bij van wie volgt.",
    writtenWay: "Kaartjes die iemand in de kring voorleest.",
  },
  "world-cafe": {
    voices: "Kleine tafels; de gastheer blijft, de anderen wisselen. Elke gastheer vraagt wie nog niet sprak.",
    watch: "Een verhaal van de ene tafel reist naar de volgende. Zeg dat, en vraag wat mee mag.",
    access: "Niet iedereen kan wisselen: verplaats de vraag, niet de mensen. Een stille tafel en grote letters.",
    writtenWay: "Groot papier op elke tafel: schrijven telt even zwaar als spreken.",
  },
  "open-space": {
    voices:
      "De zaal bepaalt de agenda. Wie een gesprek uitroept, schrijft op wat eruit kwam. Iedereen mag van het ene gesprek naar het andere.",
    watch: "Weglopen kan voelen als verlaten worden. Zeg aan het begin dat het een recht is, geen oordeel.",
    access:
      "Spreek over vrij bewegen, niet over voeten. Stel voor met je stem of op papier, met iemand die het papier brengt.",
    writtenWay: "Voorstellen op papier, en van elk gesprek een blad met notities.",
  },
  panel: {
    voices:
      "Eerste woorden van hoogstens vijf minuten. Het panel alleen heeft hoogstens een derde van de tijd. De eerste vraag gaat naar eigen ervaring.",
    watch:
      "Eén patiënt tussen experts wordt snel die met het droevige verhaal. Vraag wat ze vinden, niet alleen wat hun overkwam.",
    access: "Zit op gelijke hoogte met de zaal, zonder podium. Vragen op kaartjes, een microfoon die naar mensen komt.",
    writtenWay: "Vragen op kaartjes, voorgelezen door de gespreksleider.",
  },
  "table-talk": {
    voices: "Elke tafel kiest samen één vraag, zodat ook verlegen mensen gehoord worden.",
    watch: "Tafels kiezen de veiligste vraag. Laat ze ook zeggen wat ze niet durfden te vragen.",
    access: "Zet mensen die zich niet kunnen omdraaien met zicht op de spreker.",
    writtenWay: "Elke tafel schrijft haar vraag op een kaartje.",
  },
  workshop: {
    voices: "Hoogstens een kwart van de tijd voor inleiding. Rollen aan tafel wisselen.",
    watch: "Oefen niet op iemands eigen verhaal zonder het te vragen.",
    access: "Materiaal vooraf. Uiterlijk na veertig minuten een pauze.",
    writtenWay: "Werkbladen die je kunt invullen in plaats van spreken.",
  },
  "1-2-4-all": {
    voices: "Iedereen heeft evenveel tijd. Eerst alleen, dan twee, dan vier, dan allen.",
    watch: "Eén minuut is kort voor wie naar woorden zoekt. Geef de vraag vooraf.",
    access: "Alleen schrijven mag, en groepjes van drie ook. Ga dichtbij zitten, of in een stillere hoek.",
    writtenWay: "Eerst alleen schrijven; een kaartje kan in het tweetal voor je spreken.",
  },
  triz: {
    voices: "Eerst alleen, dan twee, dan vier, in elke stap.",
    watch:
      "Zwarte humor kan mensen raken die juist hierdoor geschaad zijn. Vraag het eerst, en zeg waarom je het doet.",
    access: "Geef de regels ook op papier. Sommigen nemen grappen letterlijk: geef voorbeelden.",
    writtenWay: "De lijsten zijn geschreven; iedereen mag er in stilte bij zetten.",
  },
  "troika-consulting": {
    voices: "Iedereen is één keer degene die vraagt, even lang.",
    watch: "Advies kan klinken als verwijt. Vraag eerst: “wil je ideeën of vragen?”",
    access:
      "Je omdraaien mag ook zijn: je ogen dicht of de camera uit. Wie liplezen nodig heeft, houdt zicht op de anderen.",
    writtenWay: "Schrijf de vraag en het advies op een kaartje.",
  },
  "conversation-cafe": {
    voices: "Wie het voorwerp heeft, spreekt. Twee keer een minuut elk; dan open gesprek; dan één woord elk.",
    watch: "Na slecht nieuws willen sommigen zwijgen. Passen is altijd goed.",
    access: "Een voorwerp dat iedereen kan vasthouden en doorgeven, of een kaart met “pas”.",
    writtenWay: "Een kaartje in de kring; de gastheer leest het voor als het aan de beurt is.",
  },
  "lightning-talks": {
    voices: "De klok is gelijk voor iedereen. Plekken gaan per stem, zodat elke stem er heeft.",
    watch: "Zes minuten zijn kort voor een zwaar verhaal. Bied hulp bij het praatje, en een uitweg.",
    access: "Beelden hardop beschreven. Een langere plek voor wie dat nodig heeft.",
    writtenWay: "Vragen op kaartjes, opgehaald bij het wisselen, beantwoord aan een wand.",
  },
  pechakucha: {
    voices: "Dezelfde beelden en seconden voor iedereen.",
    watch: "De klok loopt door als gevoelens komen. Spreek een teken af dat haar stopt.",
    access:
      "Beelden die vanzelf doorgaan zijn een nadeel voor wie stottert, een tolk heeft of tijd nodig heeft: laat ze zelf doorgaan.",
    writtenWay: "Vragen op kaartjes, opgehaald bij het wisselen, beantwoord aan een wand.",
  },
  "appreciative-interviews": {
    voices: "Je vertelt het verhaal van een ander, niet het jouwe.",
    watch: "Een verhaal is van wie het vertelde: vraag het elke keer voordat je het doorvertelt.",
    access: "Stille hoeken voor tweetallen. Notities maken onder het luisteren mag.",
    writtenWay: "Patronen worden op kaartjes verzameld.",
  },
  "human-library": {
    voices: "Het “boek” bepaalt de grenzen en mag altijd sluiten. Lezers vragen en luisteren.",
    watch:
      "Mensen geven zich hier bloot aan vreemden: praat het vooraf door, spreek een stopteken af, kijk na afloop terug.",
    access: "Pauzes voor de boeken. Stille tafels, tolken, twee stoelen met leuning.",
    writtenWay: "Lezers mogen hun vragen op schrift geven.",
  },
  debate: {
    voices: "Beide kanten hebben dezelfde klok. Iedereen stemt twee keer, ervoor en erna.",
    watch: "Debatteer nooit over wat iemand meemaakte. Kies een vraag die niemands waardigheid raakt.",
    access: "Stem met een kaart en niet alleen door te lopen.",
    writtenWay: "Stemmen en redenen op kaartjes.",
  },
  roundtables: {
    voices: "De gastheer van elke tafel vraagt eerst iedereen om de beurt.",
    watch: "Gemengde tafels kunnen eenzaam zijn voor de enige patiënt. Zet er twee bij elkaar als het kan.",
    access: "Ruimte tussen tafels om te kunnen horen. Een stille kamer. De eerste ronde gaat om de beurt.",
    writtenWay: "Een vel op elke tafel voor wat niet hardop gezegd is.",
  },
  "gallery-walk": {
    voices: "Briefjes aan de wand spreken voor de stillen. Groepen wisselen bij de bel.",
    watch: "Bij werk over mensen die geschaad zijn hoort een woord van henzelf.",
    access: "Posters op zithoogte, een digitale kopie, een kleine groep met gids.",
    writtenWay: "Briefjes bij elk werk.",
  },
  "story-circle": {
    voices: "Iedereen heeft drie minuten. Geen vragen terwijl iemand vertelt.",
    watch: "Zeg vooraf wat er boven kan komen. Passen mag, en er is iemand om naartoe te gaan.",
    access: "Geen tafels, stoelen in een kring met een plek voor een rolstoel. Drie minuten duren langer met een tolk.",
    writtenWay: "Een verhaal mag geschreven zijn en door een ander voorgelezen worden.",
  },
  simulation: {
    voices: "Waarnemers spreken eerst, rol voor rol; dan de spelers.",
    watch: "Laat niemand spelen wat die zelf meemaakte. Iedereen mag de scène stoppen.",
    access: "Rollen zonder staan of snel lezen. Een plek met goed zicht.",
    writtenWay: "Bladen voor waarnemers: wat ik zag, wat ik me afvroeg.",
  },
  "what-i-wish-id-known": {
    voices: "De meest ervaren persoon vertelt eerst. Niemand lost op, niemand noemt anderen bij naam.",
    watch:
      "Toestemming voor elk verhaal voordat het in het draaiboek komt. Iemand om na afloop mee te praten, met naam.",
    access: "Een halve kring zonder opname. Een deur waardoor je stil kunt weggaan.",
    writtenWay: "Kaartjes voor de leerwand; niemand hoeft het zijne hardop te zeggen.",
  },
  "pre-mortem": {
    voices: "Eerst in stilte schrijven. Wie het project leidt, spreekt als laatste.",
    watch: "Schade voorstellen kan echte schade terugbrengen. Vraag het eerst, en bied aan dat deel over te slaan.",
    access: "Andere manieren om te schrijven: grote kaarten, een toetsenbord, iemand die voor je schrijft.",
    writtenWay: "Alles begint op schrift.",
  },
  campfire: {
    voices: "Het gesprek gaat van de spreker naar de zaal, en blijft daar.",
    watch: "Is de vonk een persoonlijk verhaal, dan praat niemand daarna over de persoon.",
    access: "Ondertiteling ook terwijl de zaal praat, niet alleen bij de vonk.",
    writtenWay: "Kaartjes die de kring rondgaan en voorgelezen worden.",
  },
  "impromptu-networking": {
    voices: "Iedereen heeft evenveel tijd, twee minuten elk.",
    watch: "“Wat doe je?” is voor sommigen een moeilijke vraag. Geef een vraag die iedereen kan beantwoorden.",
    access: "Een rij stoelen voor wie niet rondloopt, en een stille plek.",
    writtenWay: "Een kaartje met je antwoord, om te laten zien in plaats van te spreken.",
  },
};
