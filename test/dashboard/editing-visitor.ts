import type { Api } from '../setup/api.js';

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** without the tags */
  readonly text: string;
  /** where it sends the browser */
  readonly location: string;
}

type Headers = Readonly<Record<string, string>>;

const HERE: Headers = { 'sec-fetch-site': 'same-origin' };

/** Somebody with a browser: the cookie that was set is sent to pages of editing, as the path of it says. */
export class Visitor {
  /** `editing=…`, or empty */
  cookie = '';

  constructor(private readonly api: Api) {}

  async get(url: string): Promise<Seen> {
    return await this.send('GET', url, {}, undefined);
  }

  async post(url: string, fields: Readonly<Record<string, string>>, headers: Headers = HERE): Promise<Seen> {
    const sent = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    return await this.send('POST', url, sent, new URLSearchParams(fields).toString());
  }

  /** A form that is done, and the page that tells so. */
  async done(url: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
    const { status, location, text } = await this.post(url, fields);
    if (status !== 303) throw new Error(`${url} was answered with ${String(status)}: ${text}`);
    return { ...(await this.get(location)), location };
  }

  async signIn(token: string, next = ''): Promise<Seen> {
    return await this.post('/editing/sign-in', { token, next });
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    headers: Headers,
    payload: string | undefined,
  ): Promise<Seen> {
    const cookies = this.cookie === '' || !url.startsWith('/editing') ? {} : { cookie: this.cookie };
    const sent = { accept: 'text/html', ...cookies, ...headers };
    const reply = await this.api.app.inject({ method, url, headers: sent, ...(payload !== undefined && { payload }) });
    const set = [reply.headers['set-cookie'] ?? []].flat().at(-1);
    if (set !== undefined) this.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '');
    const text = reply.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    const { statusCode: status, headers: got, body } = reply;
    return { status, headers: got, body, text, location: got.location ?? '' };
  }
}
