/** What is told of a mail before it is read. `text` is what its sender has sent, signature and foot with it, quotes aside. */
export type Envelope = { subject: string; fromName: string; fromAddress: string; text: string; isOutsider: boolean };

const anyOf = (before: string, ways: readonly string[], after = '') => new RegExp(`${before}(?:${ways.join('|')})${after}`, 'iu');

/** Addresses nobody writes from. */
const noOne = anyOf('^', [
  'no-?reply', 'do-?not-?reply', 'ikke-?svar', 'ikkje-?svar', 'inte-?svara', 'svar-?ikke', 'mailer-?daemon', 'postmaster', 'bounce', 'autosvar',
  'nyheter', 'nyheiter', 'nyhetsbrev', 'nyheitsbrev', 'nyhedsbrev', 'newsletter', 'news', 'digest', 'varsel', 'varsling', 'notifications?', 'alerts?',
  'kampanje', 'kampagne', 'tilbud', 'erbjudande', 'offers?', 'marketing', 'promo', 'win', 'prize',
], '(?:[._+-].*)?$');

/** Subjects of automatic answers, reports of delivery, and answers to invitations. */
const answeredByMachine = anyOf('^(?:(?:re|sv|fw|fwd|vs)\\s*:\\s*)*', [
  'automati(?:sk|c|skt)\\s+(?:svar|reply|response)', 'autosvar', 'auto(?:matic)?[- ]?reply', 'out of (?:the )?office', 'fraværs(?:melding|assistent)', 'frånvaromeddelande',
  '(?:\\[[^\\]]+\\]\\s*)?(?:we have received your|vi har (?:mottatt|mottagit|modtaget) (?:din|ditt|henvendelsen))', 'undeliver', 'delivery (?:status|failure|has failed)', 'mail delivery', 'returned mail', 'failure notice', 'kunne ikke leveres', 'kan ikke leveres', 'mottaksbekreftelse', 'kvittering for',
  'read:', 'lest:', 'läst:', 'læst:', 'accepted:', 'declined:', 'tentative:', 'godtatt:', 'avslått:', 'godkänt:', 'akseptert:', 'foreløpig:', 'cancell?ed:', 'avlyst:', 'inställt:',
]);

/** What a mail to a list says of itself. */
const toList = anyOf('(?:^|\\s)', [
  'unsubscribe', 'melde? deg av', 'avmeld', 'avslutt abonnement', 'avsluta prenumeration', 'avregistrera?', 'avprenumerera', 'afmeld', 'frameld(?:ing)?',
  'you (?:receive|received|are receiving) this', 'du (?:får|mottar|mottek|modtager) (?:denne|dette|detta)[^.\\n]{0,40}(?:fordi|eftersom|därför)',
  'view (?:this email )?in (?:your )?browser', 'vis i nettleser', 'manage (?:your )?preferences', 'update your preferences', 'email preferences', 'opt[- ]out',
  'nyhetsbrev nr', 'du (?:mottar|får|mottek|modtager) (?:dette |denne )?(?:brevet|brev|nyhetsbrevet|nyhedsbrev|e-posten|mailen) (?:som|fordi)', 'endre innstilling', '(?:er generert|generert|sendt) automatisk', 'keep the (?:ticket|case|reference) (?:number|id)', 'keep the subject', '(?:not|n.t) change the subject', 'ticket \\d+ has been', 'behold saksnummeret', 'automatically generated', 'an automated (?:message|reply|response)', 'automatiskt genererat', 'genereret automatisk', '(?:administrer|oppdater) (?:abonnement|preferanser|innstillinger)', 'hantera prenumeration', 'administrer dit abonnement', 'vil du ikke ha flere', '(?:ikke|ikkje|inte|no longer) (?:lenger |lengre |längre )?interess(?:ert|erad)\\?', 'in this issue', 'i dette nummeret', 'i detta nummer',
]);

const isAway = anyOf('(?:jeg|eg|i|jag) (?:er|am|är)(?: \\p{L}+){0,3} ', [
  'på ferie', 'ikke på (?:kontoret|jobb)', 'ikkje på (?:kontoret|jobb)', 'out of (?:the )?office', 'on (?:annual |parental |sick )?leave', 'on holiday', 'på semester', 'ledig till',
  'borte fra kontoret', 'away from', 'ute av kontoret', 'avspaserer', 'föräldraledig', 'på barsel', 'i permisjon',
]);
const turnsAway = /kontakt|contact|henvend|tilbake|attende|\bback\b|tillbaka|tilbage/iu;
const thanksForMail = anyOf('', ['takk for (?:e-posten|e-post|meldinga|meldingen|henvendelsen)', 'thank you for (?:your|the) (?:email|e-mail|message)', 'tack för ditt (?:mejl|mail)', 'tak for din (?:mail|henvendelse)'], '[^\\n]{0,160}(?:tilbake|attende|back|tillbaka|tilbage|returns? on)');
const ticket = /(?:your|din|ditt) (?:ticket|request|case|enquiry|henvendelse|sak|ärende|sag) (?:has been|is|er|har blitt|är) (?:now |nå |blitt )?(?:received|registered|logged|assigned|mottatt|registrert|mottaget|registrerad|oprettet)/iu;
const receipt = anyOf('(?:vi har (?:mottatt|motteke)|we have received|vi har (?:mottagit|tagit emot)|vi har modtaget) ', ['din', 'ditt', 'your', 'henvendelsen', 'førespurnaden', 'søknaden', 'e-posten', 'meldingen', 'klagen']);

/** Words that want something else of the reader than they say, or speak past her to a machine. */
const lure = anyOf('', [
  'ignore (?:the user|all|any|previous|your)[^.\\n]{0,40}instructions?', 'system ?(?:notice|message|melding) ?(?:to|til)', '(?:as|you are) an (?:ai|assistant)', 'til (?:assistenten|ki-assistenten)\\s*:',
  '(?:ignorer|ignorera|glem|overse) (?:alle |tidligere |brukerens |alla |tidigare )+instru[kc]', 'mark all agreements', 'marker alle avtaler',
  'forward this mailbox', '(?:videresend|vidaresend|vidarebefordra) (?:hele |heile |hela )?(?:postboksen|innboksen|inkorgen)', '(?:gavekort|gåvekort|presentkort)[^\\n]{0,120}(?:kode|send|kod|skicka)', 'gift ?cards?[^\\n]{0,120}(?:code|send)',
  '(?:verify|confirm|update|validate) your (?:account|password|mailbox|identity)', '(?:bekreft|oppdater|verifiser|stadfest) (?:kontoen|passordet|identiteten|brukerkontoen)',
  '(?:bekräfta|verifiera|uppdatera) (?:ditt konto|dina uppgifter|ditt lösenord)', '(?:bekræft|opdater) (?:din konto|dine oplysninger)',
  'your (?:account|mailbox|password) (?:has been|will be|is about to|will expire|expires)', '(?:passordet|kontoen) (?:din|ditt) (?:utløper|er sperret|blir stengt)',
  'you(?:\'ve| have) won', 'du har vunnet', 'bitcoin', 'customs (?:fee|duty|charge)', 'tollgebyr', 'tollavgift', 'delivery fee', 'pakken din venter', '(?:note|message|instruction) to (?:the )?(?:ai|assistant|agent)', '(?:approve|accept) (?:every|all) (?:pending )?(?:request|agreement|proposal)s?', '(?:confirm|verify|provide) your bank', 'claim your prize', 'your prize', 'premien din', '(?:bekreft|oppgi|stadfest|bekräfta|uppge|bekræft|opgiv)[^.\n]{0,40}(?:passord|brukernavn|brukarnamn|lösenord|adgangskode|kontonummer)', '(?:confirm|verify|provide|enter)[^.\n]{0,40}(?:password|credentials|username)', 'wire transfer',
]);

/** Selling; a colleague may use the same words. */
const selling = anyOf('', ['gratis frakt', 'fraktfritt', 'fraktfri', 'free shipping', '% (?:rabatt|off)(?![\\p{L}])', 'limited[- ]time offer', 'kun i dag!', 'kjøp nå', 'köp nu', 'køb nu', 'buy now', 'click (?:here|the link) (?:below )?(?:to|and)', '(?:klikk|trykk) (?:her|på lenken) for å']);

/** What goes before the address one leaves a list by. */
const wayOut =
  /abonn|subscri|prenumer|nyhetsbrev|nyheitsbrev|nyhedsbrev|newsletter|flere brev|fleire brev|fler brev|on this list|mailing list|signed up|(?:av|ut)slutt|avmeld|avregist|meld deg (?:av|ut)|(?:ikke|ikkje|inte|no longer) (?:lenger |lengre |längre )?(?:motta|få|ha|interess|receive)/iu;

/** Lines in capitals between the paragraphs, as a newsletter has them. */
const hasHeadlines = (text: string): boolean => text.split('\n').filter(line => /^\p{Lu}[\p{Lu} \d–,!-]{6,60}$/u.test(line.trim())).length > 1;

/** The last lines offer a way out, with an address to press. */
const hasWayOut = (text: string): boolean => {
  const foot = text.split('\n').filter(line => line.trim() !== '').slice(-3).join(' ');
  return /https?:\/\/|www\./iu.test(foot) && wayOut.test(foot);
};

/** «PLANNYTT nr. 11»: a letter that has its sender's name over it has been edited, and not written to anyone. */
const isTitled = (text: string, name: string): boolean => {
  const [first = ''] = text.trimStart().split('\n');
  return name.length > 3 && first.length < 60 && !/[.,!?:]\s*$/u.test(first) && first.toLowerCase().startsWith(name.toLowerCase());
};

const isData = (text: string): boolean => /^\s*(?:[{[]\s*["{[\]}]|<\?xml|<!doctype|BEGIN:V)/iu.test(text);

const isAbsence = (text: string): boolean => thanksForMail.test(text) || (isAway.test(text) && turnsAway.test(text) && !text.includes('?'));

/** A mail nobody wrote to the reader: newsletters, automatic answers, notices of absence, data, selling and lures. Nothing in it may become a suggestion. */
export const isMachineMail = ({ subject, fromName, fromAddress, text, isOutsider }: Envelope): boolean => {
  if (noOne.test(fromAddress.split('@')[0] ?? '') || answeredByMachine.test(subject.trim())) return true;
  if (isOutsider && selling.test(text)) return true;
  if (isOutsider && /nyhetsbrev|nyheitsbrev|nyhedsbrev|newsletter/iu.test(subject)) return true;
  if (isOutsider && (hasHeadlines(text) || hasWayOut(text) || isTitled(text, fromName))) return true;
  return isData(text) || toList.test(text) || lure.test(text) || isAbsence(text) || receipt.test(text) || ticket.test(text);
};
