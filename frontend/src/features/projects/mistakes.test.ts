import { expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { lineOf, mistakesOf } from './mistakes';

it('finds place, line and sentence in what the server refused', () => {
  const refused = new Problem(
    400,
    'Bad Request',
    "servicez (line 3): unknown key; did you mean 'services'?\nmanifest (line 1): no project\nsomething else",
  );
  expect(mistakesOf(refused)).toEqual([
    { place: 'servicez', line: 3, text: "unknown key; did you mean 'services'?" },
    { place: 'manifest', line: 1, text: 'no project' },
    { place: '', line: 0, text: 'something else' },
  ]);
  expect(mistakesOf(new Problem(409, 'Conflict', 'in use'))).toEqual([]);
});

const YAML = `project: shop
environments:
  prod:
    health: no
services:
  # api: not this
  api-docs:
    port: 1
  api:
    port: 8080
    health:
      path: /
  web:
    port: 1
`;

it('finds the line of a key, or of the nearest one above it', () => {
  expect(lineOf(YAML, 'services.api.health')).toBe(11);
  expect(lineOf(YAML, 'services.api')).toBe(9);
  expect(lineOf(YAML, 'services.api.variables.X')).toBe(9);
  expect(lineOf(YAML, 'nothing')).toBe(0);
});
