/** What the server refused or could not do, in its own words. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  /** The field of the body that it is about, such as `ssh.host`. */
  readonly field: string | undefined;
  /** The password was right, and the code of a second factor is missing. */
  secondFactor = false;

  constructor(status: number, title: string, detail: string, requestId?: string, retryAfter?: number, field?: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.field = field;
  }

  /** The server was not reached: no answer at all. */
  static unreachable(): Problem {
    return new Problem(0, 'unreachable', '');
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null);
    const said = (body ?? {}) as {
      title?: string;
      detail?: string;
      requestId?: string;
      field?: string;
      secondFactor?: boolean;
    };
    const wait = Number(response.headers.get('Retry-After'));
    const problem = new Problem(
      response.status,
      said.title ?? response.statusText,
      said.detail ?? '',
      said.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
      Number.isFinite(wait) && wait > 0 ? wait : undefined,
      said.field,
    );
    problem.secondFactor = said.secondFactor === true;
    return problem;
  }
}

/** What went wrong, in words for people. */
export function saidOf(e: unknown): string {
  if (e instanceof Problem) return e.message || e.title;
  return e instanceof Error ? e.message : String(e);
}
