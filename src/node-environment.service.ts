/** Libraries look at this when they are loaded, and check their own callers with care unless it says so. */
process.env['NODE_ENV'] ??= 'production';
