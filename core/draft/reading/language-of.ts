import type { ReadingLanguage } from '../dates/mark.ts';
import { readable } from './body.ts';

type Languages = readonly ReadingLanguage[];

const listed = (languages: string) => languages.split(' ') as ReadingLanguage[];

/** Words only some of the languages have. What they share tells them from the others: Norwegian and Danish from Swedish, all of them from English. */
const shared: readonly (readonly [languages: string, words: string])[] = [
  ['en', 'the and you your to of is are was were been for this that these those with have has had will would could should please we our us they their it its by from not any all if as an on or can do does there what when which who how about need let i my me he she his her thank thanks hi dear regards'],
  ['nb nn sv da', 'kan du det den om med til på i en er og har vil så alle hei skal som'],
  ['nb nn da', 'og er ikke være fra kunne ville skulle når også sammen fredag torsdag onsdag'],
  ['nb nn', 'å opp ut inn deg meg seg etter takk møte møtet møta uka kveld spørsmål arbeid utkast vedlegg beskjed innspill veldig flott høst våre bør burde'],
  ['nb nn sv', 'av oss vår vårt'],
  ['nb da', 'jeg ikke hvordan hvor hvem hver hvilken hvilke hvert hvis kommer de dem denne disse et hun måned mandag tirsdag lørdag søndag flere bedre ligger venter ønsker skole skolen skoler lenge fra være skrive bare se hele siden uden hjemme folk'],
  ['nb', 'hva dere deres noen noe mye nå uke uken ukene mer ble blitt gjør gjøre fikk enn siste lage sier gi gir vei veien uten hjem ennå fremdeles fortsatt frem sånn vært trenger vet før etterpå nok tilbake laget inkludert selv nylig'],
  ['nn', 'ikkje tek eg kva kven korleis kor kvar kvart kvifor frå nokon noko mykje no berre veke veka veker meir vore vere vera verte vert vart gjer gjere gje gjev dykk dykkar dei ho ein ei eit eitt tysdag laurdag måndag sundag sjå heile heim heime fleire framleis enno innan skule skulen skular vegen difor òg sidan kjem kome komne treng trengst ynskjer seier seie spørje skriv skreiv eigen eige mellom høve høyre høyrer morgon morgonen dagar plassar byrjar gong gonger sjølv borna medan saman ligg fekk vatn vatnet då anna annan held heldt ope éin staden slapp finn manglar lova lovar framlegg lovnad samde trongt sida spurd blei endra retta henta vart fyrst truleg difor seinast hugs leiar leiarar kommunar kommunane avtalar møtast snakkast'],
  ['da', 'af mig dig sig hvad hvornår nogen noget uge ugen uger ugens jer jeres efter op ud ind møde mødet bliver blev lige hjælp spørgsmål inden gør gøre sige siger tage tager give giver tak kære lave laver været vores os vej vejen børn blot kigge uden endnu igen måske meget næste sidste mere selvom hvorfor først lidt kun ham hende sådan altid herfra'],
  ['sv', 'och inte jag är vad hur från någon något några ni för att vara varit också efter vecka veckan veckor ska skulle måste mycket bara nu här där kommit gör göra tack hej mvh möte mötet dagar senast innan till tills kolla kollar skicka skickar gärna era ert finns igen hela ett måndag tisdag lördag söndag'],
];

const vocabulary = new Map<string, Languages>();
for (const [languages, words] of shared) for (const word of words.split(' ')) vocabulary.set(word, [...(vocabulary.get(word) ?? []), ...listed(languages)]);

/** How words are built; names tell nothing. */
const forms: readonly (readonly [languages: Languages, form: RegExp])[] = [
  [listed('en'), /(?:ing|tion|tions|ly|ment|ies|ough|th|ould|ness)$|^(?:wh|th)|['’](?:s|ll|re|ve|m|d|t)$/u],
  [listed('nb nn'), /sjon(?:en|er|ar|ene|ane)?$|^(?:kj|skj|gj)|øy|else[rn]?$/u],
  [listed('nb nn sv'), /(?:pp|kk|tt|mm|gg)$/u],
  [listed('nn sv'), /[^aeiouyæøåhlvs]ar$/u],
  [listed('sv en'), /ck/u],
  [listed('nb da'), /li(?:g|ge|gt|gst|gste|gere)$|^hv/u],
  [listed('nb'), /het(?:en|er|ene)?$|ene$|kjen(?:ne|t)$/u],
  [listed('nn'), /heit(?:a|er|ene)?$|\p{L}{2}leg(?:e|are|ast)?$|inga$|ane$|[glt]jer$|^kv(?!eld|art|al|inn|ist|ot|itt|adr)|\p{L}{3}(?<!sen)ast$/u],
  [listed('da'), /tion(?:en|er|erne)?$|hed(?:en|er|erne)?$|erne$|\p{L}{2}[^aeiouyæøår]ede[srt]?$|æ[^r]|ej|øj|eligst$/u],
  [listed('sv'), /[äö]|(?:arna|orna|ats|ade)$/u],
];

const order = ['nb', 'nn', 'en', 'sv', 'da'] as const;
const readUpTo = 4000;

/**
 * The language a text is most likely written in; Bokmål where nothing tells. General detectors know nothing of Nynorsk, or weigh more than all
 * else that is read with.
 */
export const languageOf = (text: string): ReadingLanguage => {
  const counts = new Map<ReadingLanguage, number>(order.map(language => [language, 0]));
  for (const written of readable(text.slice(0, readUpTo)).match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? []) {
    const word = written.toLowerCase();
    const isName = written !== word;
    const told = isName ? [] : forms.filter(([, form]) => form.test(word)).flatMap(([languages]) => languages);
    for (const language of [...(vocabulary.get(word) ?? []), ...told]) counts.set(language, counts.get(language)! + 1);
  }
  return order.reduce((most, each) => (counts.get(each)! > counts.get(most)! ? each : most));
};
