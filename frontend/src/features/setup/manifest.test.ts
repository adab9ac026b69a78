import { expect, it } from 'vitest';
import { manifestOf, named, scalar } from './manifest';
import { adopt, type Wish } from './wish';

const base: Wish = { project: 'shop', service: 'web', environment: 'prod', from: 'image', image: 'nginx:alpine' };

it('writes a ready image with its route', () => {
  expect(manifestOf({ ...base, port: 80, healthPath: '/', domain: 'shop.localhost', listen: 8080 })).toBe(
    `apiVersion: dragline/v1
project: shop
environments:
  prod:
    servers:
      - local
    domain: shop.localhost
    listen: 8080
services:
  web:
    kind: image
    image: nginx:alpine
    port: 80
    health:
      path: /
    routes:
      - path: /
`,
  );
});

it('writes a source with its commands, quoting what YAML would take for something else', () => {
  const text = manifestOf({
    ...base,
    from: 'git',
    location: 'https://git.example/shop.git',
    branch: '1.0',
    made: 'SOURCE',
    dockerfile: 'docker/Dockerfile',
    buildImage: 'maven:3',
    commands: 'mvn -B package\n\n  echo "done: yes"  ',
    port: 8080,
  });
  expect(text).toContain('      git: https://git.example/shop.git\n      branch: "1.0"\n');
  expect(text).toContain('        - "mvn -B package"\n        - "echo \\"done: yes\\""\n');
  expect(text).toContain('      dockerfile: docker/Dockerfile\n      context: "."\n');
  expect(text).not.toContain('routes');
});

it('publishes the files of a static source and asks for no port', () => {
  const text = manifestOf({
    ...base,
    from: 'svn',
    location: 'svn://x/y',
    made: 'STATIC',
    port: 80,
    domain: 'a.b',
    branch: 'main',
  });
  expect(text).toContain('    build:\n      output: "."\n');
  expect(text).not.toMatch(/port:|branch:/);
  expect(text).toContain('- path: /');
});

it('quotes words that YAML would read as something else', () => {
  for (const odd of ['true', 'No', 'null', '1.0', '12:30', 'a: b', '', 'x #y', '- a', '*x', 'a:'])
    expect(scalar(odd)).toBe(JSON.stringify(odd));
  for (const plain of ['web', 'redis:7', 'https://git.example/a.git', '/api/']) expect(scalar(plain)).toBe(plain);
});

it('reads back what an edited text names', () => {
  expect(named(manifestOf(base))).toEqual({ project: 'shop', environment: 'prod', service: 'web' });
  expect(
    named('project: a\nenvironments:\n  # first\n  test: { servers: [local] }\nservices:\n  b:\n    kind: image'),
  ).toEqual({ project: 'a', environment: 'test', service: 'b' });
  expect(named('project: a')).toBeUndefined();
});

it('takes over what a look at the source proposes', () => {
  expect(
    adopt({ kind: 'SOURCE', because: ['Dockerfile'], dockerfile: 'Dockerfile', port: 8080, commands: ['a', 'b'] }),
  ).toMatchObject({ made: 'SOURCE', port: 8080, commands: 'a\nb' });
});
