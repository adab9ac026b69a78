import type { Service } from '../../api/types';
import { withSetting } from './manifestText';

export interface Setting {
  name:
    | 'replicas'
    | 'memory'
    | 'cpus'
    | 'health.path'
    | 'health.interval'
    | 'health.timeout'
    | 'health.startup'
    | 'health.successes'
    | 'health.failures';
  /** As a manifest writes it; empty: not set. */
  value: string;
  /** What the service says, where the environment says otherwise. */
  overridden?: string;
}

/** PT0.2S is 200ms, PT1M30S is 90s: what a manifest takes. */
export function durationText(iso: string): string {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(iso);
  if (!found) return iso;
  const seconds = Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  return Number.isInteger(seconds) ? `${seconds}s` : `${Math.round(seconds * 1000)}ms`;
}

const MIB = 1024 * 1024;
const memory = (bytes: number | null | undefined) =>
  bytes == null ? '' : bytes % MIB === 0 ? `${bytes / MIB}m` : `${bytes}`;
const text = (value: number | null | undefined) => (value == null ? '' : String(value));

/** In force in that environment. Files have none of them. */
export function settingsOf(service: Service, environment: string): Setting[] {
  if (service.kind === 'STATIC') return [];
  const over = service.environments[environment];
  const { health, resources } = service;
  const laid = (name: Setting['name'], base: string, own: string): Setting =>
    own !== '' && own !== base ? { name, value: own, overridden: base } : { name, value: base };
  return [
    laid('replicas', String(service.replicas), text(over?.replicas)),
    laid('memory', memory(resources.memory), memory(over?.resources?.memory)),
    laid('cpus', text(resources.cpus), text(over?.resources?.cpus)),
    { name: 'health.path', value: health.path ?? '' },
    { name: 'health.interval', value: durationText(health.interval) },
    { name: 'health.timeout', value: durationText(health.timeout) },
    { name: 'health.startup', value: durationText(health.startup) },
    { name: 'health.successes', value: String(health.successes) },
    { name: 'health.failures', value: String(health.failures) },
  ];
}

/** Health belongs to the service; the others can differ by environment. */
export const isPerEnvironment = (name: Setting['name']) => !name.startsWith('health.');

/** The manifest with what was changed; where an environment has its own value, or is asked to, that one changes. */
export function changedManifest(
  manifest: string,
  service: string,
  changes: { name: Setting['name']; value: string; environment?: string }[],
): string {
  return changes.reduce((yaml, { name, value, environment }) => {
    const inside = name === 'memory' || name === 'cpus' ? ['resources', name] : name.split('.');
    const place = environment ? ['environments', environment] : [];
    return withSetting(yaml, ['services', service, ...place, ...inside], value === '' ? undefined : value);
  }, manifest);
}
