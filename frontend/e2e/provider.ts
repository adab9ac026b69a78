import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const CLIENT = 'dragline';
const SECRET = 'a secret: of ours';
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A sign-in provider of OpenID Connect where somebody, or nobody, is signed in already. */
export class Provider {
  /** Who goes there; undefined: the provider says no. */
  person?: { sub: string; preferred_username?: string } = { sub: 'subject-1', preferred_username: 'lin' };
  /** Whether its tokens are its own. */
  lies = false;

  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly codes = new Map<string, URLSearchParams>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status = 200, to, body }) => {
        response.writeHead(status, to ? { Location: to } : { 'Content-Type': 'application/json' });
        response.end(body && JSON.stringify(body));
      });
    });
  }

  static async start(): Promise<Provider> {
    const provider = new Provider();
    await new Promise<void>((resolve) => provider.server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get address() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As an administrator of Dragline describes it. */
  describedFor(dragline: string) {
    return { title: 'Example login', issuer: this.address, client: CLIENT, clientSecret: SECRET, dragline };
  }

  private async answer(request: IncomingMessage): Promise<{ status?: number; to?: string; body?: object }> {
    const { pathname, searchParams: asked } = new URL(request.url ?? '/', this.address);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return {
          body: {
            issuer: this.address,
            authorization_endpoint: `${this.address}/authorize`,
            token_endpoint: `${this.address}/token`,
            jwks_uri: `${this.address}/keys`,
          },
        };
      case '/keys':
        return { body: { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] } };
      case '/authorize': {
        const code = randomUUID();
        this.codes.set(code, asked);
        const said = this.person ? `code=${code}` : 'error=access_denied';
        return { status: 302, to: `${asked.get('redirect_uri')}?${said}&state=${asked.get('state')}` };
      }
      case '/token':
        return this.token(request);
      default:
        return { status: 404, body: {} };
    }
  }

  private async token(request: IncomingMessage) {
    let text = '';
    for await (const part of request) text += part;
    const form = new URLSearchParams(text);
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const known = Buffer.from(`${CLIENT}:${encodeURIComponent(SECRET).replaceAll('%20', '+')}`).toString('base64');
    const isOurs = proof === asked?.get('code_challenge') && request.headers.authorization === `Basic ${known}`;
    if (!asked || !isOurs) return { status: 400, body: { error: 'invalid_grant' } };
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.address,
      aud: CLIENT,
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + 600,
      ...this.person,
    };
    const signed = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`;
    const key = (this.lies ? this.other : this.keys).privateKey;
    const mark = sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url');
    return { body: { token_type: 'Bearer', id_token: `${signed}.${mark}` } };
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
