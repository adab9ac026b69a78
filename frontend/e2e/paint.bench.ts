import { afterAll, beforeAll, it } from 'vitest';
import { browser, ready, signIn } from './browser';
import { Plane } from './plane';

const ROUNDS = 5;

/** As fast as this machine, and as a phone on the way. */
const LINES = {
  'no limit': undefined,
  '1.6 Mbit/s, 150 ms': { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 },
};

let plane: Plane;
let deployment: string;

beforeAll(async () => {
  plane = await Plane.start();
  await plane.call('POST', '/api/manifest', 'apiVersion: dragline/v1\nproject: paint\nenvironments: { test: { servers: [local] } }\nservices: { api: { kind: image, image: "localhost/none:1" } }\n'); // biome-ignore format: one text
  const request = { project: 'paint', service: 'api', environment: 'test', kind: 'deploy' };
  deployment = (await plane.call<{ id: string }>('POST', '/api/deployments', request)).id;
});

afterAll(() => plane?.stop());

/** Milliseconds until the largest piece of the page is painted, with an empty cache. */
it('tells the largest contentful paint of the pages that are looked at most', async () => {
  const places = ['/', `/deployments/${deployment}`];
  const wishes = places.flatMap((path) => Object.entries(LINES).map(([name, line]) => ({ path, name, line })));
  for (const { path, name, line } of wishes) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser();
      try {
        const page = await signIn(context, plane);
        const devtools = await context.newCDPSession(page);
        await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
        if (line) await devtools.send('Network.emulateNetworkConditions', line);
        await page.goto(plane.url + path);
        await ready(page);
        times.push(
          await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
                  type: 'largest-contentful-paint',
                  buffered: true,
                });
              }),
          ),
        );
      } finally {
        await context.close();
      }
    }
    times.sort((a, b) => a - b);
    console.log(
      `${path} (${name}): median ${times[ROUNDS >> 1]?.toFixed(0)} ms of ${times.map((it) => it.toFixed(0)).join(' ')}`,
    );
  }
});
