const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\/(\d+)/, 'Edge'],
  [/\bMicroMessenger\/(\d+)/, 'WeChat'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\b(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari/, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** `Chrome 141 · Windows`; what nobody knows stays as it was sent. */
export function agentName(sent: string): string {
  const [test, name] = BROWSERS.find(([known]) => known.test(sent)) ?? [];
  const system = SYSTEMS.find(([known]) => known.test(sent))?.[1];
  return test && name ? [`${name} ${test.exec(sent)?.[1]}`, system].filter(Boolean).join(' · ') : sent;
}
