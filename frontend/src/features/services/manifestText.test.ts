import { expect, it } from 'vitest';
import { withSetting } from './manifestText';

const TEXT = `project: shop
environments:
  prod:
    domain: shop.localhost
services:
  redis:
    kind: image
    image: redis
  api:
    kind: source
    build:
      commands:
        - mvn -q package
    replicas: 2
    health:
      path: /healthz
    variables:
      KEY:
        secret: shop-key
    routes:
      - path: /api/
  web:
    kind: static
`;

it('changes one setting and leaves every other line as it is', () => {
  expect(withSetting(TEXT, ['services', 'api', 'replicas'], '4')).toBe(TEXT.replace('replicas: 2', 'replicas: 4'));
  expect(withSetting(TEXT, ['services', 'api', 'health', 'path'], '/ok')).toBe(TEXT.replace('/healthz', '/ok'));
});

it('adds what is not there, with the blocks above it', () => {
  expect(withSetting(TEXT, ['services', 'api', 'health', 'startup'], '45s')).toBe(
    TEXT.replace('path: /healthz\n', 'path: /healthz\n      startup: 45s\n'),
  );
  expect(withSetting(TEXT, ['services', 'redis', 'environments', 'prod', 'replicas'], '2')).toBe(
    TEXT.replace('image: redis\n', 'image: redis\n    environments:\n      prod:\n        replicas: 2\n'),
  );
  expect(withSetting(TEXT, ['services', 'web', 'drain'], '5s')).toBe(`${TEXT}    drain: 5s\n`);
});

it('takes a setting off with all that is below it', () => {
  expect(withSetting(TEXT, ['services', 'api', 'health'], undefined)).toBe(
    TEXT.replace('    health:\n      path: /healthz\n', ''),
  );
  expect(withSetting(TEXT, ['services', 'api', 'none'], undefined)).toBe(TEXT);
});

it('quotes what YAML would read as something else', () => {
  expect(withSetting(TEXT, ['description'], 'yes')).toContain('description: "yes"');
  expect(withSetting(TEXT, ['description'], 'a: b')).toContain('description: "a: b"');
});
