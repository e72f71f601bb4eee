import { nb } from './nb.ts';
import type { AskWords } from './words.ts';

/** What is nynorsk alone; phrases of both stand in the table for bokmål, as most mails mix them. */
export const nn: AskWords = {
  ...nb,
  verbs: `${nb.verbs} hugs leit skann sjekk oppdater lag hent skriv ring svar bestill legg gje gi set ta finn få meld stadfest avklar følg ordna ordn fiks rett les sjå del kom lever ring tinga ting rydd kjøp inviter orienter varsla varsl kall førebu planlegg undersøk vurder gå flytt fjern slett endra endr last fyll underskriv signer godkjenn betal vidaresend oversend skaff kvalitetssikra dokumenter test samla saml syt sørg bruk noter fordel rekn presenter utarbeid formuler spør snakk kontakt vitj møt hald arranger opprett bytt mål tel korriger vis forklar foreslå vel avlys still utset lås skjerm hjelp prøv slepp bryt stans høyr avtal tilrå anbefal attester avgjer avgrens behandl bistå bygg dobbeltsjekk evaluer fakturer fastset finpuss forankra forbetra forleng formidla forny framlegg gjenta gjennomfør identifiser innfør iverksett juster klargjer kommenter kompletter kvitter lagra medbring monter nemn oppgi oppgrader oppklar oppsummer pakk plasser prioriter gjer greie redigér rediger reduser refunder returner revider samanfatt samanstill samordna sel skru sluttfør sorter sperr spesifiser start stopp støtt supler suppler søk teikn tilpass tøm utbetr utbetre utbetal utdjup utfør utform utlys utnemn utpeik utgrei utvid vask verifiser formidle innlever ferdigstill fullfør tett køyr brøyt`,
  irregularPresent: `${nb.irregularPresent} ringjer skannar leitar gjev gir gjer ser tek får går spør syter skriv finn set legg held hjelp vel les stel køyrer kjem tel førebur stadfester følgjer melder lagar sjekkar hentar ringer svarar ordnar fiksar rettar bestiller tingar ryddar vurderer flyttar fjernar endrar samlar kontaktar målar visar viser prøver skriver finner`,
  presentEndings: ['ar', 'er', 'r', 'jer'],
};
