/** What RESULTS.md says of how peers are set up and asked. */
export const ABOUT = `
Every server runs in a process of its own on the first core, all over the same PostgreSQL and the same tables, one after
the other under the same load: autocannon on the second core, 16 connections, each asking again as soon as it has its
answer. PostgreSQL takes what it finds of both cores. The registry never asks it for what these queries want; its peers
have it as help. Each number is the median of five runs of three seconds that follow eight seconds of warming up, each
ratio the median of ratios of runs made one right after the other. \`NODE_ENV\` is \`production\` everywhere; the
registry's limit of requests per address is off.

- **Registry**: this service as \`npm start\` starts it, with its checks, limits, headers and its line of log for each
  request (written to \`/dev/null\`).
- **Static**: a route in the same Fastify application that returns the same bytes with the same headers. It passes the
  hooks that every request passes.
- **PostGraphile** 5: the Amber preset with simplified names, the filter plugin, plain lists instead of connections, on
  grafserv and Node's server; a smart tag joins claims with what they are about. Plans are kept for documents that it has
  seen.
- **Nest**: Apollo's driver, code first, repositories of TypeORM, a DataLoader for each relation, on Fastify.

Before anything is timed, answers are held against each other. Q1 and Q2 must hold the same in all three: every field of
every row, but for the order of lists and the spelling of enums. For Q3 to Q5 the peers have no analysis; they are asked
for what a client would need to make it: for Q3 claims and assessments by scenario, without states; for Q4 the claims and
findings of the scenario, without what is missing, nearest or would close it; for Q5 the definitions with their rows of
criteria, without comparing them. They must hold every claim, layer and definition that the registry names. For Q6 they
look for the words as they stand in each table (\`ILIKE\`), without ranking and without other forms of a word. For Q7, a
page of HTML, they have nothing. Q7 has no variables in GraphQL either: each page is of another scenario and day.

"Variables never seen before": the document is known, twenty interventions are drawn anew for each Q2, and every request
of every query carries a number of its own among its variables, so that no answer that was kept can be used. "Queries
never seen before": the operation has another name each time too, so that nothing that was learnt from the document can.
`.trim();
