import { type ThemeConfig, theme } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences';

const system = matchMedia('(prefers-color-scheme: dark)');
const onSystem = (listener: () => void) => {
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
};

/** Whether it is dark now; also written on <html>, where the pop-ups of every library see it. */
export function useDark(): boolean {
  const wish = usePreferences((all) => all.theme);
  const systemIsDark = useSyncExternalStore(onSystem, () => system.matches);
  const dark = wish === 'dark' || (wish === 'system' && systemIsDark);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}

const FONT = 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** What a finger hits. */
const TOUCH = { controlHeight: 44, controlHeightSM: 40, controlHeightLG: 48 };

/** Colours that keep 4.5:1 where the library's own do not. */
export const antTheme = (dark: boolean, touch: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: dark
    ? {
        ...(touch && TOUCH),
        colorPrimary: '#1668dc',
        colorLink: '#79b8ff',
        colorError: '#ff7b72',
        colorBgBase: '#0d1117',
        colorBgContainer: '#151b23',
        colorBgElevated: '#1c2330',
        colorTextBase: '#e6edf3',
        colorTextDescription: '#9fa8b2',
        colorTextPlaceholder: '#9198a1',
        fontFamily: FONT,
      }
    : {
        ...(touch && TOUCH),
        colorPrimary: '#0958d9',
        colorLink: '#0958d9',
        colorError: '#cf222e',
        colorTextDescription: '#57606a',
        colorTextPlaceholder: '#6a737d',
        fontFamily: FONT,
      },
  components: dark
    ? {
        Menu: { itemSelectedColor: '#91caff' },
        Tabs: { itemSelectedColor: '#91caff' },
        Button: { dangerColor: '#0d1117' },
      }
    : { Button: { defaultHoverColor: '#0958d9' } },
});
