# Rescind in a container: built with everything, run with the packages of production and by nobody in particular.
FROM node:20-slim AS build
WORKDIR /app
# better-sqlite3 is compiled where no ready-made binary can be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run generate
# Seals what forms hide, and stays in the build; without it each build makes a key of its own.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
RUN NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 node -e "import('./scripts/prepare.mjs').then(({ ensureBuilt }) => ensureBuilt(['.next']))"
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app ./
RUN mkdir -p data && chown node:node data
USER node
EXPOSE 3000
CMD ["node", "scripts/serve.mjs"]
