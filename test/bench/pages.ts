/**
 * How long the service takes for each page, and how much the browser is sent. Prints a table and fails where a page
 * takes more than 50 ms at the 95th percentile or style and script together more than 150 kB. Runs on the built program:
 * `npm run measure:pages`. Time is that of the main thread, so that what else the machine does falls out.
 */
import { ROUTES } from '../browser/routes.js';
import { builtPages } from './built-pages.js';

const SAMPLES = 40;
const WARM_UP = 8;
const LIMIT_MS = 50;
const LIMIT_BYTES = 150_000;
const ACCEPT = { accept: 'text/html' };

const app = await builtPages();
let isBroken = false;
try {
  console.log('page                                                                    p50 ms   p95 ms       bytes');
  for (const path of ROUTES) {
    const times: number[] = [];
    let bytes = 0;
    for (let n = 0; n < WARM_UP + SAMPLES; n += 1) {
      const start = process.threadCpuUsage();
      const reply = await app.inject({ url: path, headers: ACCEPT });
      const { user, system } = process.threadCpuUsage(start);
      if (reply.statusCode !== 200) throw new Error(`${path} is answered with ${reply.statusCode}`);
      bytes = reply.rawPayload.byteLength;
      if (n >= WARM_UP) times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => times[Math.ceil(share * times.length) - 1]);
    if (p95 > LIMIT_MS) isBroken = true;
    const mark = p95 > LIMIT_MS ? '  too slow' : '';
    console.log(
      `${path.slice(0, 70).padEnd(70)} ${p50.toFixed(1).padStart(7)} ${p95.toFixed(1).padStart(8)} ${String(bytes).padStart(11)}${mark}`,
    );
  }
  const { body } = await app.inject({ url: '/', headers: ACCEPT });
  const files = new Set(
    [...body.matchAll(/(?:src|href)="(\/(?:assets|theme)[^"]+\.(?:css|js))"/g)].map(([, file]) => file),
  );
  let total = 0;
  for (const file of files) total += (await app.inject(String(file))).rawPayload.byteLength;
  console.log(`style and script together: ${total} bytes in ${files.size} files, of ${LIMIT_BYTES} allowed`);
  if (total > LIMIT_BYTES) isBroken = true;
} finally {
  await app.close();
}
process.exitCode = isBroken ? 1 : 0;
