# Web and worker of Portico on a PostgreSQL of your own (DATABASE_URL). One image, the role decides.
FROM node:24-bookworm-slim AS build
WORKDIR /portico
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /portico
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /portico/package.json ./
COPY --from=build /portico/node_modules ./node_modules
COPY --from=build /portico/dist ./dist
COPY --from=build /portico/migrations ./migrations
COPY --from=build /portico/scripts/run.mjs ./scripts/run.mjs
COPY --from=build /portico/src ./src
COPY --from=build /portico/examples ./examples
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "dist/server/main.js"]
