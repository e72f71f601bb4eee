/** The four colours `Office.context.officeTheme` has, as CSS hex. */
export type OfficeTheme = {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
};

export const officeThemes: Readonly<Record<'light' | 'dark', OfficeTheme>> = {
  light: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424', controlBackgroundColor: '#f5f5f5', controlForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff', controlBackgroundColor: '#3d3d3d', controlForegroundColor: '#ffffff' },
};

/** OfficeThemeChanged carries its colours as whole numbers, in a JSON string, in an array. */
export const themePayload = (theme: OfficeTheme) => [
  JSON.stringify(Object.fromEntries(Object.entries(theme).map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)]))),
];
