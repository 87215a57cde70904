/** Serves the built pages until it is ended; tells its address to who started it. */
import { builtPages } from './built-pages.js';

const app = await builtPages();
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.(await app.getUrl());
