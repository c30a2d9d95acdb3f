import type { FormatId } from "../../../format.ts";
import type { FormatNotes } from "../../words.ts";

/** What to know before choosing a format, in plain Danish. */
export const NOTES_DA: Readonly<Record<FormatId, FormatNotes>> = {
  "open-fishbowl": {
    voices:
      "Kun den, der sidder på en stol, taler. Man taler, og så forlader man stolen. Værten må holde en stol til en stemme, der ikke er hørt endnu.",
    watch:
      "Det er svært at gå frem, når emnet gør ondt. Spørg før sessionen, hvem der gerne vil have holdt en stol, og peg aldrig på nogen.",
    access: "En mikrofon, der kommer til folk, eller en stol med plads til kørestol i kanten af ringen. Undertekster.",
    writtenWay: "En skrevet stol: en læser kort højt derfra.",
  },
  "closed-fishbowl": {
    voices: "Kun gruppen i midten taler. Hele gruppen skifter til tiden, patienter først.",
    watch: "Ingen taler for alle patienter. Lad folk selv vælge, om de vil sidde i midten.",
    access: "Sig på forhånd til hver enkelt, hvilken runde de er i. Hold vejen ind til midten bred.",
    writtenWay: "Kort til den sidste del, som værten læser højt.",
  },
  "user-experience-fishbowl": {
    voices: "Midten taler med hinanden, ikke til salen. Salen spørger, når grupperne har fundet et spørgsmål.",
    watch: "Det er hårdt at blive spurgt om sit eget liv: aftal på forhånd, hvad man ikke spørger om.",
    access: "Taburetter med ryglæn, mikrofoner, undertekster. Spørgsmål må skrives.",
    writtenWay: "Hver gruppe kan aflevere sit spørgsmål på et kort.",
  },
  "samoan-circle": {
    voices: "Den, der sidder, taler. Den, der vil tale, stiller sig bag en stol. Ingen leder, når det er gået i gang.",
    watch: "Når ingen leder, kan den højeste stemme vinde. Aftal et tegn for “langsommere” og for “stop”.",
    access: "Ikke alle kan stå i kø: hav i stedet en liste over, hvem der er den næste.",
    writtenWay: "Kort, som hvem som helst i cirklen læser højt.",
  },
  "world-cafe": {
    voices: "Små borde; værten bliver, de andre flytter. Hver vært spørger dem, der ikke har talt endnu.",
    watch: "En historie fra ét bord rejser videre til det næste. Sig det, og spørg, hvad der må rejse med.",
    access: "Ikke alle kan flytte: flyt spørgsmålet, ikke folk. Et stille bord og stor skrift.",
    writtenWay: "Stort papir på hvert bord: at skrive tæller lige så meget som at tale.",
  },
  "open-space": {
    voices:
      "Salen ejer dagsordenen. Den, der kalder til en samtale, skriver ned, hvad der kom ud af det. Alle må gå fra én samtale til en anden.",
    watch: "At nogen går, kan føles som at blive forladt. Sig fra start, at det er en ret og ikke en dom.",
    access:
      "Tal om retten til at flytte sig, ikke om fødder. Foreslå mundtligt eller på papir, og hav en, der bærer papiret.",
    writtenWay: "Forslag på papir og en side med noter fra hver samtale.",
  },
  panel: {
    voices:
      "Indledende ord på højst fem minutter. Panelet alene har højst en tredjedel af tiden. Det første spørgsmål går til egen erfaring.",
    watch:
      "Én patient blandt eksperter bliver hurtigt den med den triste historie. Spørg, hvad de mener, ikke kun hvad der skete.",
    access: "Sid i højde med salen, uden scene. Spørgsmål på kort og en mikrofon, der kommer til folk.",
    writtenWay: "Spørgsmål på kort, som moderatoren læser højt.",
  },
  "table-talk": {
    voices: "Hvert bord enes om ét spørgsmål, så også de generte bliver hørt.",
    watch: "Bordene vælger det sikreste spørgsmål. Bed dem også sige, hvad de ikke turde spørge om.",
    access: "Placér folk, der ikke kan vende sig, så de ser taleren.",
    writtenWay: "Hvert bord skriver sit spørgsmål på et kort.",
  },
  workshop: {
    voices: "Højst en fjerdedel af tiden til oplæg. Rollerne ved bordene går på skift.",
    watch: "Øv jer ikke på nogens egen historie uden at spørge.",
    access: "Materialer på forhånd. En pause senest efter fyrre minutter.",
    writtenWay: "Ark, man kan udfylde i stedet for at tale.",
  },
  "1-2-4-all": {
    voices: "Alle har lige lang tid. Først alene, så to, så fire, så alle.",
    watch: "Et minut er kort for dem, der skal finde ordene. Giv spørgsmålet på forhånd.",
    access: "Lad folk nøjes med at skrive, og tillad grupper på tre. Sid tæt, eller tag et roligere hjørne.",
    writtenWay: "Skriv først alene; et kort kan tale for dig i parret.",
  },
  triz: {
    voices: "Først alene, så to, så fire, i hvert trin.",
    watch: "Sort humor kan såre dem, der er blevet skadet af netop dette. Spørg først, og sig, hvorfor I gør det.",
    access: "Giv også reglerne på papir. Nogle tager vittigheder for pålydende: giv eksempler.",
    writtenWay: "Listerne er skrevne; alle må tilføje i stilhed.",
  },
  "troika-consulting": {
    voices: "Alle er den, der spørger, én gang og lige længe.",
    watch: "Råd kan lyde som bebrejdelser. Spørg først: “Vil du have idéer eller spørgsmål?”",
    access:
      "At vende sig væk kan også være at lukke øjnene eller kameraet. Den, der mundaflæser, kan blive ved med at se de andre.",
    writtenWay: "Skriv spørgsmålet og rådet på et kort.",
  },
  "conversation-cafe": {
    voices: "Den, der holder tingen, taler. Et minut hver, to gange; så åben samtale; så ét ord hver.",
    watch: "Efter dårligt nyt har nogle brug for at tie. Det er altid i orden at melde pas.",
    access: "En ting, som alle kan holde og give videre, eller et kort, hvor der står “pas”.",
    writtenWay: "Et kort i cirklen; værten læser det, når det er dets tur.",
  },
  "lightning-talks": {
    voices: "Uret er ens for alle. Pladserne fordeles efter stemme, så hver har nogle.",
    watch: "Seks minutter er kort til en svær historie. Tilbyd hjælp med oplægget og en udvej.",
    access: "Billeder beskrives højt. En længere plads til den, der har brug for det.",
    writtenWay: "Spørgsmål på kort, samlet ind ved skift af taler, besvaret på en væg.",
  },
  pechakucha: {
    voices: "De samme billeder og sekunder til alle.",
    watch: "Uret går videre, når følelserne kommer. Aftal et tegn, der stopper det.",
    access:
      "Billeder, der skifter af sig selv, er en ulempe for folk, der stammer, bruger tolk eller har brug for tid: lad dem skifte selv.",
    writtenWay: "Spørgsmål på kort, samlet ind ved skift af taler, besvaret på en væg.",
  },
  "appreciative-interviews": {
    voices: "Man fortæller en andens historie, ikke sin egen.",
    watch: "En historie tilhører den, der fortalte den: spørg hver gang, før den fortælles videre.",
    access: "Stille hjørner til to og to. Lad folk tage noter, mens de lytter.",
    writtenWay: "Mønstre samles på kort.",
  },
  "human-library": {
    voices: "“Bogen” bestemmer grænserne og må lukke når som helst. Læserne spørger og lytter.",
    watch: "Folk åbner sig for fremmede her: tal det igennem før, aftal et stopsignal, og se tilbage bagefter.",
    access: "Pauser til bøgerne. Stille borde, tolke, to stole med ryglæn.",
    writtenWay: "Læserne må aflevere deres spørgsmål på skrift.",
  },
  debate: {
    voices: "Begge sider har det samme ur. Alle stemmer to gange, før og efter.",
    watch: "Debattér aldrig, hvad nogen har været igennem. Vælg et spørgsmål, der ikke krænker nogen.",
    access: "Stem med kort såvel som ved at gå.",
    writtenWay: "Stemmer og grunde på kort.",
  },
  roundtables: {
    voices: "Bordets vært spørger først alle efter tur.",
    watch: "Blandede borde kan være ensomme for den eneste patient. Sæt to sammen, hvor I kan.",
    access: "Luft mellem bordene, så man kan høre. Et stille rum. Værtens første runde går efter tur.",
    writtenWay: "Et ark på hvert bord til det, der ikke blev sagt højt.",
  },
  "gallery-walk": {
    voices: "Noter på væggen taler for de stille. Grupperne flytter, når klokken ringer.",
    watch: "Arbejder om mennesker, der er blevet skadet, skal have et ord fra dem ved siden af.",
    access: "Plakater i højde med en, der sidder, en digital kopi og en lille gruppe med guide.",
    writtenWay: "Noter ved hvert arbejde.",
  },
  "story-circle": {
    voices: "Alle har tre minutter. Ingen spørgsmål, mens nogen fortæller.",
    watch: "Sig på forhånd, hvad der kan komme op. Man må melde pas, og der er en at gå til.",
    access: "Ingen borde, stole i en cirkel med plads til en kørestol. Tre minutter varer længere med tolk.",
    writtenWay: "En historie må skrives og læses op af en anden.",
  },
  simulation: {
    voices: "Observatørerne taler først, rolle for rolle; så spillerne.",
    watch: "Lad aldrig nogen spille det, de selv har været igennem. Alle må stoppe scenen.",
    access: "Roller, der ikke kræver, at man står eller læser hurtigt. En plads med godt udsyn.",
    writtenWay: "Observatørernes ark: det så jeg, det undrede mig.",
  },
  "what-i-wish-id-known": {
    voices: "Den mest erfarne fortæller først. Ingen løser noget, ingen nævner andre ved navn.",
    watch: "Samtykke til hver historie, før den kommer i oplægget. En, man kan tale med bagefter, ved navn.",
    access: "En halvcirkel uden optagelse. En dør, man stille kan gå ud ad.",
    writtenWay: "Kort til læringsvæggen; ingen behøver at sige sit højt.",
  },
  "pre-mortem": {
    voices: "Skriv først i stilhed. Den, der leder projektet, taler sidst.",
    watch: "At forestille sig skade kan bringe en virkelig skade tilbage. Spørg først, og tilbyd at springe det over.",
    access: "Andre måder at skrive på: store kort, et tastatur, en, der skriver for dig.",
    writtenWay: "Alt begynder på skrift.",
  },
  campfire: {
    voices: "Samtalen går fra taleren til salen og bliver der.",
    watch: "Er gnisten en personlig historie, kommenterer ingen personen bagefter.",
    access: "Undertekster også, mens salen taler, ikke kun under oplægget.",
    writtenWay: "Kort, der går rundt i cirklen og læses højt.",
  },
  "impromptu-networking": {
    voices: "Alle har lige lang tid, to minutter hver.",
    watch: "“Hvad laver du?” er et svært spørgsmål for nogle. Giv et spørgsmål, alle kan svare på.",
    access: "En række stole til dem, der ikke går rundt, og et stille område.",
    writtenWay: "Et kort med sit svar, som man kan vise i stedet for at tale.",
  },
};
