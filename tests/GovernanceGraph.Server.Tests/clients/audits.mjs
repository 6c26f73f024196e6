// Runs every audit of GraphQL over HTTP against the server whose address is the first argument, one after another. One line
// of JSON says how each ended; "fatal" is an audit that could not be brought to an end.
import { serverAudits } from 'graphql-http';

for (const { id, name, fn } of serverAudits({ url: new URL('/graphql', process.argv[2]).href })) {
  const { status, reason } = await fn().catch((failure) => ({ status: 'fatal', reason: String(failure) }));
  console.log(JSON.stringify({ id, level: name.split(' ', 1)[0], name, status, reason: reason ?? '' }));
}
