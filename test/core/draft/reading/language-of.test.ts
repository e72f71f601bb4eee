import { expect, test } from 'vitest';
import { languageOf } from '#core/draft/reading/language-of.ts';

test.each([
  ['nb', 'Kan du svare innen fredag?'],
  ['nb', 'To\nKan du oppdatere budsjettet innen fredag?'],
  ['nb', '1. Status for brøytingen\n2. Tore, oppdater vaktplanen'],
  ['nb', 'Fint møte med velforeningen på torsdag. Kan du oppdatere planbeskrivelsen med de nye høydene?'],
  ['nb', 'Er du på jobb mandag, eller er det Berit som har vakta?'],
  ['nb', 'Kan\u200C du\u200B be\u00ADstille ti nye deksler innen fre\u200Bdag?'],
  ['nb', 'Anne følger opp vikarbruken. Jonas oppdaterer prognosen månedlig.'],
  ['nb', 'Saksliste\n1. Barnehagebygg'],
  ['nn', 'Magnus følgjer opp drivstoffleverandøren.'],
  ['nn', 'Liv, finn ut kor mange som kjem heim på permisjon.'],
  ['da', 'Vi er klar til at gå i gang med evalueringen, men vi mangler lidt data endnu.'],
  ['sv', 'Bra samtal! Magnus skickar linjekartan.'],
  ['nn', 'Kan du svare innan fredag? Eg veit ikkje kva dei ventar på.'],
  ['en', 'Could you please review the road plan?'],
  ['en', 'Please ask Bjørn Håkonsen and Åse Ødegård for the figures.'],
  ['sv', 'Kan du svara innan fredag? Jag vet inte vad de väntar på.'],
  ['da', 'Kan du svare inden fredag? Jeg ved ikke hvad de venter på nu.'],
])('%s: «%s»', (language, text) => expect(languageOf(text)).toBe(language));
