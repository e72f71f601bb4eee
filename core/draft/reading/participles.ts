/** Verbs of work in Norwegian, as a request has them and as a result tells them. */
const bokmaal: Record<string, string> = {
  sende: 'sendt', sjekke: 'sjekket', oppdatere: 'oppdatert', lage: 'laget', hente: 'hentet', skrive: 'skrevet', bestille: 'bestilt', legge: 'lagt', sette: 'satt',
  finne: 'funnet', melde: 'meldt', bekrefte: 'bekreftet', kontrollere: 'kontrollert', booke: 'booket', avklare: 'avklart', ordne: 'ordnet', fikse: 'fikset',
  rette: 'rettet', lese: 'lest', dele: 'delt', levere: 'levert', registrere: 'registrert', publisere: 'publisert', rydde: 'ryddet', kjøpe: 'kjøpt', invitere: 'invitert',
  informere: 'informert', varsle: 'varslet', kalle: 'kalt', forberede: 'forberedt', planlegge: 'planlagt', undersøke: 'undersøkt', vurdere: 'vurdert',
  gjennomgå: 'gjennomgått', flytte: 'flyttet', fjerne: 'fjernet', slette: 'slettet', endre: 'endret', signere: 'signert', godkjenne: 'godkjent', betale: 'betalt',
  videresende: 'videresendt', oversende: 'oversendt', skaffe: 'skaffet', kvalitetssikre: 'kvalitetssikret', dokumentere: 'dokumentert', teste: 'testet',
  koordinere: 'koordinert', samle: 'samlet', fordele: 'fordelt', beregne: 'beregnet', presentere: 'presentert', utarbeide: 'utarbeidet', formulere: 'formulert',
  kontakte: 'kontaktet', besøke: 'besøkt', arrangere: 'arrangert', opprette: 'opprettet', installere: 'installert', reparere: 'reparert', bytte: 'byttet',
  måle: 'målt', telle: 'telt', korrigere: 'korrigert', beskrive: 'beskrevet', forklare: 'forklart', velge: 'valgt', avlyse: 'avlyst', låse: 'låst', skjerme: 'skjermet',
  klippe: 'klippet', brøyte: 'brøytet', arkivere: 'arkivert', journalføre: 'journalført', anonymisere: 'anonymisert', sikre: 'sikret', oversette: 'oversatt',
  kartlegge: 'kartlagt', åpne: 'åpnet', lukke: 'lukket', fylle: 'fylt', ringe: 'ringt', besvare: 'besvart', gjøre: 'gjort', ferdigstille: 'ferdigstilt', innhente: 'innhentet',
};

const nynorsk: Record<string, string> = {
  ...bokmaal, lage: 'laga', sjekke: 'sjekka', hente: 'henta', skrive: 'skrive', finne: 'funne', ordne: 'ordna', fikse: 'fiksa', rette: 'retta', rydde: 'rydda',
  varsle: 'varsla', planlegge: 'planlagt', flytte: 'flytta', flytta: 'flytta', fjerne: 'fjerna', slette: 'sletta', endre: 'endra', samle: 'samla', kontakte: 'kontakta', bekrefte: 'stadfesta',
  tinge: 'tinga', tinga: 'tinga', utarbeide: 'utarbeidd', opprette: 'oppretta', bytte: 'bytt', klippe: 'klipt', velje: 'vald', gjere: 'gjort', setje: 'sett', leggje: 'lagt', skaffe: 'skaffa', sikre: 'sikra',
};

const english: Record<string, string> = {
  send: 'sent', write: 'written', make: 'made', find: 'found', take: 'taken', get: 'in place', set: 'set', put: 'put', read: 'read', buy: 'bought', pay: 'paid', draft: 'drafted',
  choose: 'chosen', give: 'given', bring: 'brought', run: 'run', rewrite: 'rewritten', submit: 'submitted', plan: 'planned', cancel: 'cancelled', scan: 'scanned', drop: 'dropped', patch: 'patched',
};

const bare = (verb: string) => verb.replace(/e$/u, '');

const byImperative = (table: Record<string, string>) =>
  new Map(Object.entries(table).flatMap(([verb, participle]) => [[verb, participle] as const, [bare(verb), participle] as const, [`${bare(verb)}er`, participle] as const, [`${bare(verb)}ar`, participle] as const, [`${bare(verb)}a`, participle] as const]));

const norwegian = { nb: byImperative(bokmaal), nn: byImperative(nynorsk) };

const regularEnglish = (verb: string): string => (verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`);

/** The form that tells a verb is done, in the language of the result; null where the verb is not known. */
export const participleOf = (verb: string, language: 'nb' | 'nn' | 'en', isKnown: boolean): string | null => {
  if (language !== 'en') return norwegian[language].get(verb) ?? null;
  // «Priya sends», «Priya send».
  const bareVerb = verb.replace(/s$/u, '');
  return english[verb] ?? english[bareVerb] ?? (isKnown && /^[a-z]{3,}$/u.test(verb) ? regularEnglish(bareVerb) : null);
};
