import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, and whether anything runs out on the side. */
export const findings = async (where: Frame | Page): Promise<string[]> => {
  if (!(await where.evaluate(() => 'axe' in window))) await where.evaluate(axeSource);
  return where.evaluate(async tags => {
    type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
    const told = violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary.slice(0, 200)})`));
    return document.documentElement.scrollWidth > innerWidth ? [...told, 'it runs out on the side'] : told;
  }, tags);
};
