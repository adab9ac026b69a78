import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const USER = 'admin';
export const PASSWORD = 'correct horse battery staple';

const ROOT = join(import.meta.dirname, '../..');
const READY_MS = 90_000;

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The program as it is delivered: the packaged jar, or the one that DRAGLINE_JAR names. */
function jar(): string {
  if (process.env.DRAGLINE_JAR) return process.env.DRAGLINE_JAR;
  const target = join(ROOT, 'target');
  const name = existsSync(target) && readdirSync(target).find((it) => /^dragline-.*\.jar$/.test(it));
  if (!name) throw new Error(`there is no ${target}/dragline-*.jar; run 'mvn package -DskipTests' first`);
  return join(target, name);
}

/** A control plane in a data folder of its own. */
export class Plane {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
    private token = '',
  ) {}

  static async start(): Promise<Plane> {
    const folder = mkdtempSync(join(tmpdir(), 'dragline-e2e-plane-'));
    const port = await freePort();
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
    const log = openSync(join(folder, 'log'), 'a');
    const words = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx160m', '-jar', jar()];
    const child = spawn(java, [...words, '--port', `${port}`, '--data', join(folder, 'data')], {
      stdio: ['ignore', log, log],
      env: { ...process.env, DRAGLINE_ADMIN_PASSWORD: PASSWORD },
    });
    const plane = new Plane(`http://127.0.0.1:${port}`, folder, child);
    try {
      await plane.ready();
      plane.token = (
        await plane.call<{ token: string }>('POST', '/api/login', { user: USER, password: PASSWORD })
      ).token;
    } catch (e) {
      await plane.stop();
      throw e;
    }
    return plane;
  }

  private async ready() {
    const end = Date.now() + READY_MS;
    for (;;) {
      const answer = await fetch(`${this.url}/api/health`).catch(() => undefined);
      if (answer?.ok) return;
      if (Date.now() > end || this.process.exitCode !== null)
        throw new Error(`the control plane did not start:\n${readFileSync(join(this.folder, 'log'), 'utf8')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** As a program would, by a token; text is sent as YAML. */
  async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const isText = typeof body === 'string';
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        'Content-Type': isText ? 'text/yaml' : 'application/json',
      },
      body: body === undefined ? undefined : isText ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text && answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : text) as T;
  }

  async stop() {
    if (this.process.exitCode === null) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
