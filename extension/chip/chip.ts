import type { ChipState } from '../chip-state.ts';
import { readChip, openPanel, onChipNews } from './worker.ts';
import { chipStyle } from './style.ts';

const svg = 'http://www.w3.org/2000/svg';

const shape = (name: 'rect' | 'circle' | 'path', attributes: Readonly<Record<string, string>>): SVGElement => {
  const element = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
};

const logo = (): SVGElement => {
  const mark = document.createElementNS(svg, 'svg');
  for (const [attribute, value] of Object.entries({ class: 'logo', viewBox: '0 0 32 32', 'aria-hidden': 'true' })) mark.setAttribute(attribute, value);
  mark.append(
    shape('rect', { class: 'ground', width: '32', height: '32', rx: '8' }),
    shape('circle', { class: 'ball', cx: '16', cy: '10.5', r: '4.5' }),
    shape('path', { class: 'h1', d: 'M6.5 13.5c0 6.5 3 11 8 12' }),
    shape('path', { class: 'h2', d: 'M25.5 13.5c0 6.5-3 11-8 12' }),
  );
  return mark;
};

/** The chip's own element, in a shadow root so that neither page nor chip can style the other. */
const makeHost = (onPress: () => void, signal: AbortSignal) => {
  const host = document.createElement('lofte-chip');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = chipStyle;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  const [text, strong] = [document.createElement('span'), document.createElement('strong')];
  button.append(logo(), text);
  button.addEventListener('click', event => event.isTrusted && onPress(), { signal });
  root.append(style, button);
  const show = (state: ChipState) => {
    button.lang = state.language;
    strong.textContent = state.strong;
    text.replaceChildren(...(state.strong ? [strong, state.rest ? ` ${state.rest}` : ''] : [state.rest]));
  };
  return { host, show };
};

/** One mark for the mail the address names; absent whenever we are unsure. It opens the panel and does nothing else. */
export const makeChip = (signal: AbortSignal) => {
  const { host, show } = makeHost(() => void openPanel(), signal);
  let asked = 0;
  const refresh = async () => {
    const mine = (asked += 1);
    const state = await readChip();
    if (mine !== asked || signal.aborted) return;
    if (!state) return host.remove();
    show(state);
    if (!host.isConnected) document.body.append(host);
  };
  signal.addEventListener('abort', () => host.remove());
  onChipNews(() => void refresh(), signal);
  return { refresh };
};
