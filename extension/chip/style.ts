/** Everything the chip looks like; nothing of Outlook's reaches in, and nothing of ours reaches out. */
export const chipStyle = `
:host{all:initial;position:fixed;inset-block-end:16px;inset-inline-end:16px;z-index:2147483000;color-scheme:light dark}
.chip{display:inline-flex;align-items:center;gap:6px;min-block-size:32px;max-inline-size:min(320px,calc(100vw - 32px));padding:5px 12px 5px 6px;border:1px solid light-dark(#d1d1d1,#666);border-radius:10000px;background:light-dark(#fff,#292929);color:light-dark(#242424,#fff);font:400 12px/16px 'Segoe UI','Segoe UI Web (West European)',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',sans-serif;text-align:start;cursor:pointer;box-shadow:0 0 2px rgb(0 0 0/.12),0 2px 4px rgb(0 0 0/.14)}
.chip:hover{background:light-dark(#f5f5f5,#3d3d3d)}
.chip:focus-visible{outline:2px solid light-dark(#000,#fff);outline-offset:2px}
strong{font-weight:600}
.logo{inline-size:20px;block-size:20px;flex:none}
.ground{fill:#7d3a63}.ball{fill:#fff}.logo path{fill:none;stroke:#fff;stroke-width:4;stroke-linecap:round}.logo .h2{stroke:#f3cfe2}
@media(forced-colors:active){.chip{border-color:ButtonText}.ground{fill:Canvas;stroke:CanvasText}.ball{fill:CanvasText}.logo path,.logo .h2{stroke:CanvasText}}
@media print{:host{display:none}}
`;
