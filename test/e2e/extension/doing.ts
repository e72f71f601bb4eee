import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits until something is so; the sentence says what never became so. */
export const until = async <Value>(sentence: string, look: () => Promise<Value | null | undefined | false>, seconds = 30): Promise<Value> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look().catch(() => null);
    if (found) return found;
    if (Date.now() > end) return assert.fail(`never: ${sentence}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
};

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits, and says in a failure what the page says instead. */
const untilOn = async <Value>(page: Page, sentence: string, look: () => Promise<Value | null | undefined | false>, seconds?: number): Promise<Value> => {
  try {
    return await until(sentence, look, seconds);
  } catch (error) {
    const said = await textOf(page).catch(() => 'nothing');
    throw new Error(`${(error as Error).message}\n  it says: ${said.replaceAll('\n', ' | ').slice(0, 500)}`, { cause: error });
  }
};

/** Waits until a page says something. */
export const says = (page: Page, text: string | RegExp, seconds?: number): Promise<string> =>
  untilOn(
    page,
    `the page says ${text}`,
    async () => {
      const all = await textOf(page);
      return (typeof text === 'string' ? all.includes(text) : text.test(all)) && all;
    },
    seconds,
  );

const named = async (page: Page, selector: string, name: RegExp): Promise<ElementHandle | null> => {
  for (const element of await page.$$(selector)) {
    const isIt = await element.evaluate(
      (one, source) => {
        const text = one.getAttribute('aria-label') ?? one.textContent ?? '';
        return one.checkVisibility() && !(one as HTMLButtonElement).disabled && new RegExp(source, 'u').test(text.replaceAll('\u00A0', ' ').trim());
      },
      name.source,
    );
    if (isIt) return element;
  }
  return null;
};

/** Presses a button by the words on it, as a person would. */
export const press = async (page: Page, name: RegExp, selector = 'button'): Promise<void> => {
  await untilOn(page, `a ${selector} that says ${name}, pressed`, async () => {
    const button = await named(page, selector, name);
    await button?.evaluate(one => one.scrollIntoView({ block: 'center' }));
    // Drawn anew under the finger: it is pressed where it stands now.
    return button && (await button.click().then(() => true));
  });
};

export const write = async (page: Page, selector: string, text: string): Promise<void> => {
  const field = await untilOn(page, `a field ${selector}`, () => page.$(selector));
  await field.evaluate(one => one.scrollIntoView({ block: 'center' }));
  await field.click({ count: 3 });
  await field.type(text);
};

/** Chooses a radio button by the beginning of its label. */
export const choose = async (page: Page, label: string): Promise<void> => {
  const radio = await until(`a choice «${label}»`, async () => {
    for (const one of await page.$$('input[type=radio]')) {
      if (await one.evaluate((input, wanted) => [...(input.labels ?? [])].some(({ textContent }) => textContent?.trim().startsWith(wanted)), label)) return one;
    }
    return null;
  });
  await radio.focus();
  await page.keyboard.press('Space');
};

/** Chooses a colleague and a date in the form. */
export const fillForm = async (panel: Page, { result, colleague }: { result?: string; colleague: string }): Promise<void> => {
  if (result !== undefined) await write(panel, '#result', result);
  await write(panel, '[role=combobox]', colleague);
  await press(panel, new RegExp(colleague, 'u'), '[role=option]');
  await until('the colleague is chosen', () => named(panel, 'button', /^Bytt person/u));
  const picks = await panel.$$('.picks input');
  await picks.at(-1)?.focus();
  await panel.keyboard.press('Space');
};
