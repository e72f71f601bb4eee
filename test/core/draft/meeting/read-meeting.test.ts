import { describe, expect, test } from 'vitest';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { readMeeting, type ReadableMeeting } from '#core/draft/read-meeting.ts';
import { amira, jonas, vera } from '../reading/reading.ts';

const start = Temporal.ZonedDateTime.from('2026-12-09T10:00[Europe/Oslo]');
const meeting: ReadableMeeting = { subject: 'Fagmøte', organizer: vera, attendees: [amira, jonas], start, isAllDay: false, bodyText: '', lastModified: start };

const before = (bodyText: string, lang: ReadingLanguage = 'nb') => actions({ ...meeting, bodyText, lang, lastModified: start.subtract({ days: 7 }) });
const after = (bodyText: string, lang: ReadingLanguage = 'nb', change: Partial<ReadableMeeting> = {}) => actions({ ...meeting, bodyText, lang, lastModified: start.add({ hours: 2 }), ...change });
const actions = (given: ReadableMeeting) => readMeeting(given).actions.map(({ text, who, due }) => [text, who, due]);

const begins = '2026-12-09T10:00:00+01:00';

describe('before a meeting', () => {
  test('what is asked for is due when it begins', () => {
    expect(before('Hei. Jonas, ta med tallene fra oktober.')).toEqual([['Jonas, ta med tallene fra oktober.', jonas.address, begins]]);
    expect(before('Amira, could you bring the drawings?', 'en')).toEqual([['Amira, could you bring the drawings?', amira.address, begins]]);
  });

  test('a limit of its own counts, told from the day it is written', () => {
    expect(before('Meld saker til Vera innen fredag.')).toEqual([['Meld saker til Vera innen fredag.', null, '2026-12-04']]);
  });

  test('before the meeting is the working day before', () => {
    expect(before('Jonas, finn ut hvor mange som kommer før møtet.')).toEqual([['Jonas, finn ut hvor mange som kommer før møtet.', jonas.address, '2026-12-08']]);
    expect(before('Amira sends the list two days ahead.', 'en')).toEqual([['Amira sends the list two days ahead.', amira.address, '2026-12-07']]);
  });

  test.each(['1. Referat fra sist\n2. Budsjett (Jonas)\n3. Eventuelt', 'Vi ser på tallene sammen. Møt opp i vernesko.', 'Jeg tar med prøvene.', '13:00 Welcome (Amira)\n13:20 Walk'])('an agenda asks for nothing: «%s»', text => {
    expect(before(text)).toEqual([]);
  });
});

describe('after a meeting', () => {
  test('its minutes tell who does what', () => {
    expect(after('Vi gikk gjennom budsjettet. Jonas følger opp leverandøren innen fredag. Amira fortalte om tilbudet.')).toEqual([['Jonas følger opp leverandøren innen fredag.', jonas.address, '2026-12-11']]);
    expect(after('Amira to send the list. Jonas was at a course.', 'en')).toEqual([['Amira to send the list.', amira.address, null]]);
    expect(after('Jonas skickar kartan. Amira kollar om bidraget kan delas, svar före jul.', 'sv')).toEqual([
      ['Jonas skickar kartan.', jonas.address, null],
      ['Amira kollar om bidraget kan delas, svar före jul.', amira.address, '2026-12-23'],
    ]);
    expect(after('Amira finder otte borgere senest fredag i næste uge.', 'da')).toEqual([['Amira finder otte borgere senest fredag i næste uge.', amira.address, '2026-12-18']]);
    expect(after('Jonas skriv notatet. Amira målar straumen.', 'nn')).toEqual([
      ['Jonas skriv notatet.', jonas.address, null],
      ['Amira målar straumen.', amira.address, null],
    ]);
  });

  test('labels, names with a dash and mentions give the work away', () => {
    expect(after('Aksjon: Jonas – nye tegninger\nAP2 – Amira sender planen\n@Amira booker rom')).toEqual([
      ['Jonas – nye tegninger', jonas.address, null],
      ['Amira sender planen', amira.address, null],
      ['@Amira booker rom', amira.address, null],
    ]);
  });

  test('someone who is not known keeps the action without an address', () => {
    expect(after('Aksjon: Kari Solli – utkast innen 11. desember')).toEqual([['Kari Solli – utkast innen 11. desember', null, '2026-12-11']]);
  });

  test('a table gives each row to its owner; a row without a task gives nothing', () => {
    expect(after('Sak\tOppfølging\tAnsvar\tFrist\n1 Vaksine\tEkstra dag\tJonas\t11.12.\n2 Info\tIngen oppfølging\t\t')).toEqual([['Ekstra dag', jonas.address, '2026-12-11']]);
  });

  test('«du» is the only other, «jeg» is the one who called the meeting', () => {
    expect(after('Ble enige: du snakker med laget, jeg tar hallen.', 'nb', { attendees: [jonas] }).map(([, who]) => who)).toEqual([jonas.address, vera.address]);
  });

  test.each(['Ingen aksjoner denne gangen.', 'Nothing for you to do.', 'Jonas er på kurs resten av uka.'])('«%s» is no action', text => {
    expect(after(text)).toEqual([]);
  });
});

test('a task in the list of a meeting is one, also where nobody is named', () => {
  const list = '- Bestille strøsand innen fredag 11.\n- Bestilling av sand gikk fint';
  expect(after(list)).toEqual([['Bestille strøsand innen fredag 11.', null, '2026-12-11']]);
  expect(before('- Bestille lokale\n- Budsjett')).toEqual([]);
});

describe('as minutes are kept in many houses', () => {
  test('a table drawn with bars, and tasks that are done already', () => {
    const table = '| Oppgave | Ansvarlig | Frist | Status |\n| --- | --- | --- | --- |\n| Ringeliste | Jonas Lie Moe | 16. des | Åpen |\n| Lukke kontoer | Amira | 1.12. | Utført |\n| Ny avtale er signert | – | – | – |';
    expect(after(table)).toEqual([['Ringeliste', jonas.address, '2026-12-16']]);
  });

  test('boxes: what is ticked off has been done', () => {
    expect(after('[ ] Amira: be om ny avtale\n[x] Jonas: sende ut maler\n☐ Jonas tegner dataflyten\n☑ Varsel er avklart')).toEqual([
      ['Amira: be om ny avtale', amira.address, null],
      ['Jonas tegner dataflyten', jonas.address, null],
    ]);
  });

  test('initials, where they are one person’s', () => {
    expect(after('3.2 JLM reviderer tegningen.\n3.3 AH bekrefter skriftlig at tillatelsen dekker sjakten.\n3.4 OK for alle.')).toEqual([
      ['JLM reviderer tegningen.', jonas.address, null],
      ['AH bekrefter skriftlig at tillatelsen dekker sjakten.', amira.address, null],
    ]);
  });

  test('who and when on the lines below', () => {
    const text = 'Kølapper\nBestille ny skriver.\nAnsvarlig: Jonas\nFrist: 18. desember\n\nArkivrommet\nFlytte eskene.\nAnsvarlig: Amira\nFrist: ikke satt\n\nSkilting\nSaken er lukket.';
    expect(after(text)).toEqual([
      ['Bestille ny skriver.', jonas.address, '2026-12-18'],
      ['Flytte eskene.', amira.address, null],
    ]);
  });

  test('someone who is not in the meeting may be given something; a decision and a report give nobody anything', () => {
    expect(after('Oppfølging: Karin Solheim kunngjør tidene.\n\nVedtak: Rådhuset holder åpent.\n\nJonas melder at resten fungerer.')).toEqual([['Oppfølging: Karin Solheim kunngjør tidene.'.slice(12), null, null]]);
  });
});

describe('as other minutes are kept', () => {
  test('a name over its tasks', () => {
    expect(after('Hvem gjør hva:\n\nJonas\n- kort oppskrift til sentralbordet (10.12)\n\nAmira\n- telle stikkrennene')).toEqual([
      ['kort oppskrift til sentralbordet (10.12)', jonas.address, '2026-12-10'],
      ['telle stikkrennene', amira.address, null],
    ]);
  });

  test('names in brackets, before an arrow, and behind the verb', () => {
    expect(after('[Jonas] Order the certificate', 'en')).toEqual([['[Jonas] Order the certificate'.replace('[Jonas]', 'Jonas:'), jonas.address, null]]);
    expect(after('Jonas -> spør frivilligsentralen')).toEqual([['Jonas -> spør frivilligsentralen', jonas.address, null]]);
    expect(after('Plakaten tegner Amira.')).toEqual([['Plakaten tegner Amira.', amira.address, null]]);
  });

  test('a point of several sentences, and what it is about', () => {
    expect(after('1) Gangfeltet. Farten er høy. Jonas snakker med FAU innen fredag.')).toEqual([['Jonas snakker med FAU innen fredag.', jonas.address, '2026-12-11']]);
    expect(after('- Ferdigattest: Jonas purrer søkeren fredag.')).toEqual([['Ferdigattest: Jonas purrer søkeren fredag.', jonas.address, '2026-12-11']]);
  });

  test('a group is to do something by a day', () => {
    expect(after('Enhetene leverer lister til Vera senest 14. desember.')).toEqual([['Enhetene leverer lister til Vera senest 14. desember.', null, '2026-12-14']]);
  });

  test('a day on the line below', () => {
    expect(after('Oppfølging: Jonas varsler leverandøren\nFrist: 14. desember')).toEqual([['Jonas varsler leverandøren', jonas.address, '2026-12-14']]);
  });

  test.each(['ORIENTERT\n- Jonas: smitten er på vei opp\n', 'Forfall: Jonas', 'Attending: Jonas Lie Moe (JLM), Amira Haddad (AH)', 'Jonas fikk ros for tallene.', 'Ansvar: –', '- Rydde arkivet (gjort i møtet)'])('«%s» gives nobody anything', text => {
    expect(after(text)).toEqual([]);
  });

  test('what one does in a meeting is not to be done before it', () => {
    expect(before('Jonas innleder, rådet drøfter. Amira viser fram skissene.')).toEqual([]);
    expect(before('Hver enhet sender meg en oversikt før fredag 4. desember.')).toEqual([['Hver enhet sender meg en oversikt før fredag 4. desember.', null, '2026-12-03']]);
    expect(before('Alle må ha lest tilbudene før vi møtes.').map(([, , due]) => due)).toEqual(['2026-12-08']);
  });
});

describe('what is in place once it is done', () => {
  const results = (bodyText: string, lang: ReadingLanguage = 'nb') => readMeeting({ ...meeting, bodyText, lang, lastModified: start.add({ hours: 2 }) }).actions.map(({ result }) => result);

  test.each([
    ['Jonas, kan du oppdatere vaktplanen innen fredag 11.?', 'nb', 'Vaktplanen er oppdatert'],
    ['Jonas bestiller strøsand i morgen.', 'nb', 'Strøsand er bestilt'],
    ['Jonas henter inn tre tilbud', 'nb', 'Tre tilbud er hentet inn'],
    ['Amira skal skrive saken om gangveien', 'nb', 'Saken om gangveien er skrevet'],
    ['- Bestille lokale til fagdagen (Jonas)', 'nb', 'Lokale til fagdagen er bestilt'],
    ['Jonas sender tala kvar måndag.', 'nn', 'Tala er sendt'],
    ['Amira to send the list of on-call numbers.', 'en', 'List of on-call numbers is sent'],
    ['Jonas, could you bring the tide tables?', 'en', 'Tide tables are brought'],
  ] as const)('«%s»', (text, lang, result) => expect(results(text, lang)).toEqual([result]));

  test.each([
    ['Jonas snakker med håndballen', 'nb'],
    ['Amira finner ut hvor mange som kommer', 'nb'],
    ['Jonas følger opp leverandøren', 'nb'],
    ['Amira shares his screen', 'en'],
    ['Jonas skickar kartan', 'sv'],
  ] as const)('what can’t be told so keeps its own words: «%s»', (text, lang) => expect(results(text, lang)).toEqual([null]));
});
