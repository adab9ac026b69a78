import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './plane';

const READY_MS = 20_000;

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.unref();
  });

/** A git repository behind git's own server, with the given files on main. */
export class Repository {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly daemon: ChildProcess,
  ) {}

  static async start(files: Record<string, string>): Promise<Repository> {
    const folder = mkdtempSync(join(tmpdir(), 'dragline-e2e-git-'));
    const work = join(folder, 'app.git');
    const git = (...words: string[]) => execFileSync('git', words, { cwd: work, stdio: 'pipe' });
    mkdirSync(work);
    git('init', '-q', '-b', 'main');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), text);
    }
    git('add', '-A');
    git('-c', 'user.name=e2e', '-c', 'user.email=e2e@example.invalid', 'commit', '-qm', 'first');
    const port = await freePort();
    const options = ['--export-all', `--base-path=${folder}`, '--listen=127.0.0.1', `--port=${port}`];
    const daemon = spawn('git', ['daemon', '--reuseaddr', ...options, folder], { stdio: 'ignore', detached: true });
    const end = Date.now() + READY_MS;
    while (!(await answers(port))) {
      if (Date.now() > end) throw new Error("git's server did not start; is git installed with its daemon?");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return new Repository(`git://127.0.0.1:${port}/app.git`, folder, daemon);
  }

  /** `git daemon` is a program that starts another one: both go. */
  stop() {
    if (this.daemon.pid) process.kill(-this.daemon.pid);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
