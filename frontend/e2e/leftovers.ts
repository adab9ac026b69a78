import { execFileSync } from 'node:child_process';

const docker = (...words: string[]) =>
  execFileSync('docker', words, { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .split('\n')
    .filter(Boolean);

/** Removes what a story's deployments left on this machine; all of it carries the project's name. */
export function removeLeftovers(project: string) {
  const containers = docker('ps', '-aq', '--filter', `label=dragline.project=${project}`);
  if (containers.length > 0) docker('rm', '-fv', ...containers);
  const networks = docker('network', 'ls', '-q', '--filter', `name=^dragline-${project}$`);
  if (networks.length > 0) docker('network', 'rm', ...networks);
  const images = docker('images', '--format', '{{.Repository}}:{{.Tag}}').filter((it) => it.startsWith(`${project}/`));
  if (images.length > 0) docker('rmi', '-f', ...images);
}
