import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DirectoryPerson } from '#core/ports/directory.ts';
import { Trouble, type Trouble as TroubleType } from '#core/ports/trouble.ts';
import { PersonPicker } from '#core/ui/person-picker.tsx';
import { show } from './show.tsx';

const person = (name: string): DirectoryPerson => ({ oid: name, name, address: `${name.toLowerCase().replace(' ', '.')}@fjordvik.example`, role: '' });
const anne = person('Anne Haugen');
const terje = person('Terje Opsahl');
const tore = person('Tore Vik');

const pick = (search: (text: string) => Promise<readonly DirectoryPerson[]> = async () => [terje, tore]) => {
  const onChoose = vi.fn<(person: DirectoryPerson) => void>();
  const [trouble, setTrouble] = createSignal<TroubleType | null>(null);
  const page = show(() => (
    // As in the form: the people on the mail are made anew each time they are asked for.
    <PersonPicker label="Hvem spør du?" onMail={[{ ...anne }]} lastAsked={[]} search={search} onChoose={onChoose} onTrouble={setTrouble} allowed={0} wrong={null} />
  ));
  return { onChoose, trouble, field: page.getByRole('combobox'), options: page.getByRole('option'), page };
};

const standsOut = () => {
  const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.querySelector('bdi')?.textContent : null;
};

test('people on the mail are offered before anything is typed, and the first stands out', async () => {
  const { field, options } = pick();
  await field.click();
  await expect.element(options).toBeVisible();
  expect(standsOut()).toBe('Anne Haugen');
  await expect.element(options).toHaveAttribute('aria-selected', 'true');
});

test('arrow keys go through colleagues and stop at the ends; Enter chooses', async () => {
  const { field, options, onChoose } = pick();
  await field.fill('opsahl vik');
  await expect.element(options.nth(1)).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(standsOut()).toBe('Tore Vik');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(standsOut()).toBe('Terje Opsahl');
  await userEvent.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(terje);
});

test('Escape closes the list and keeps what is typed; an arrow opens it again', async () => {
  const { field, options } = pick();
  await field.fill('te');
  await expect.element(options.first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(options.first()).not.toBeInTheDocument();
  await expect.element(field).toHaveValue('te');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(options.first()).toBeVisible();
});

test('where nobody is found, it says so; a whole address can be asked all the same', async () => {
  const { field, page, onChoose } = pick(async () => []);
  await field.fill('liv@fjordvik.example');
  await expect.element(page.getByText('Fant ingen. Skriv e-postadressen.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ oid: null, name: 'liv@fjordvik.example', address: 'liv@fjordvik.example', role: '' });
});

test('a directory that is away is told, and what is typed stands', async () => {
  const { field, trouble } = pick(() => Promise.reject(new Trouble('offline')));
  await field.fill('terje');
  await vi.waitFor(() => expect(trouble()?.kind).toBe('offline'));
  await expect.element(field).toHaveValue('terje');
});
