/** What specs get as `fast-check`: the same examples in every run, so that no run fails which another would pass. */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ seed: 20_261_123 });

export default fc;
