// Before the first paint, so that a dark page does not flash white; a file of its own, since the policy allows no inline script.
(() => {
  const html = document.documentElement;
  let theme = 'system';
  let language = '';
  try {
    theme = localStorage.theme ?? theme;
    language = localStorage.language ?? language;
  } catch {
    // a browser without storage has no wish
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  html.dataset.theme = dark ? 'dark' : 'light';
  html.lang = language || (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
})();
