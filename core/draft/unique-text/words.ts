/** The labels Outlook puts before a quoted mail, in the languages its readers use. */
export const fromLabel = /^[\s>*]*(?:fra|frå|från|from|von)\s*:\*?\s*\S/iu;
export const otherLabel = /^[\s>*]*(?:sendt|sent|skickat|dato|date|datum|til|till|to|kopi|kopia|cc|emne|ämne|subject)\s*:/iu;

/** A line that says that another mail begins. */
export const divider =
  /^[\s>]*(?:_{10,}|-{2,}\s*(?:original|opprinnelig|opphavleg|oprindelig|ursprunglig|videresend|vidaresend|forwarded|vidarebefordra|svar på).*|(?:begin forwarded message|start på videresendt (?:melding|e-post)|(?:start på )?vidaresend (?:melding|e-post)|vidarebefordrat (?:brev|meddelande)|start på videresendt besked|videresendt besked)\s*:?)\s*$/iu;

/** «25. nov. 2026 kl. 11:02 skrev Tore Vik <…>:», in one piece. */
export const attribution = /^[\s>]*(?=[^\n]*(?:\b20\d{2}\b|\d{1,2}[:.]\d{2}))[^\n]{0,200}\b(?:skrev|skreiv|wrote|skriver)\b[^\n]{0,120}:\s*$/iu;

/** What a phone or an app signs with. */
export const deviceLine =
  /^(?:sendt (?:fra|frå) (?:min|mitt|outlook|mobil\p{L}*|e-post|yahoo|samsung)|sent from (?:my|mail|outlook|yahoo)|skickat från (?:min|mitt|outlook)|sendt via |sent via |hent outlook|get outlook|hämta outlook|last ned outlook|få outlook|skaff deg outlook)(?![\p{L}]).*$|^(?:\p{L}+ ){1,4}outlook for (?:ios|android|mac)\s*$/iu;

/** The foot of a mail that went to a list. */
export const listFoot =
  /^(?=.*https?:)(?=.*(?:abonn|subscri|prenumer|nyhetsbrev|nyheitsbrev|nyhedsbrev|newsletter|on this list|flere brev|fler brev|signed up|avslutt|avregist)).*$|^(?:du (?:får|mottar|mottek|modtager|får dette)\b.{0,40}\b(?:fordi|eftersom|därför)|you(?:'re| are)? (?:receive|received|receiving|get|are getting)\b.{0,50}\bbecause|(?:meld deg (?:av|ut)|denne (?:meldingen|meldinga|e-posten|beskjeden) er (?:generert|sendt)|this (?:is an automat|message was (?:sent|generated) auto|email was (?:sent|generated) auto)|endre innstillinger|avmeld|avslutt abonnement|avsluta prenumeration|avregistrera|avprenumerera|afmeld|frameld|unsubscribe|to unsubscribe|manage (?:your )?(?:preferences|subscription)|vil du ikke (?:lenger|ha)|(?:ikke|ikkje|inte|no longer|not) (?:lenger |lengre |lengur |längre )?(?:interess|intresse|interest)\p{L}*|du (?:mottar|får|mottek) (?:dette |denne )?(?:brevet|nyhetsbrevet|e-posten) som|ønsker du ikke|vill du inte längre))/iu;

const manner =
  '(?:med|med en|de|dei|mange|varm|varme|vennlig|vennlige|vennligst|venlig|venlige|vennleg|venleg|beste|best|bästa|bedste|gode|glad|glade|glada|hjertelig|hjerteleg|kjærlig|kærlig|kærlige|hjärtlig|hjärtliga|vänlig|vänliga|varma|soliga|många|kind|kindest|warm|warmest|many|with|my|sincere|jule|julehilsen|sommerlig|god|mvh)';

/** A line that takes leave; a name may follow on it. */
export const closing = new RegExp(
  `^(?:(?:${manner}[ ,]+){0,4}(?:hilsen|hilsener|hilsninger|hilsner|helsing|helsingar|hälsning|hälsningar|hälsn|regards|wishes|greetings|greeting)|(?:stor |god |varm |en )?(?:klem|kram|knus)(?: (?:fra|frå|från|from))?|med(?: \\p{L}+){1,3} (?:hilsen|helsing|hälsning|hälsningar)|(?:thank you|thanks|tusen takk|takk|tack|tak) (?:and|og|och) (?:\\p{L}+ ){1,3}(?:wishes|regards|hilsen|helsing|hälsning|hälsningar)|for (?:\\p{L}*(?:rådet|utvalget|utvalet|styret|laget|nemnda|komiteen|foreningen|partiet|gruppa)|the board|the council|the committee)$|mvh|m\\.?v\\.?h\\.?|vh|v\\.h\\.|bh|dbh|m\\.?h\\.?|med vh|vänligen|hälsar|hilser|helsar|rgds|br|sincerely|yours (?:sincerely|faithfully|truly)|sincerely yours|respectfully|ærbødigst)(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Words that take leave only where a name stands under them. */
export const softClosing =
  /^(?:(?:tusen |mange |many |på forhånd |på førehand |på förhand )*(?:takk|tack|tak|thanks|thank you)(?: (?:igjen|så|veldig|a|so|mye|mykje|mycket|meget|much|lot|million|på|in|for|hjelpen|hjelpa|förhand|forhånd|førehand|advance|again|very|ever)){0,4}|best|all the best|cheers|take care|ha en (?:fin|god|riktig god|super) (?:dag|helg|uke|kveld)|ha ei (?:fin|god) helg|ha det (?:bra|fint)|god (?:helg|jul|sommer|påske)|ha en bra dag|allt gott|alt godt|kram|klem|kh|knus|warmly|love)[ ,!.]*$/iu;
