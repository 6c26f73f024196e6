// Reads the metrics at each address as Prometheus does, with the npm package parse-prometheus-text-format; one line of JSON each.
import parse from 'parse-prometheus-text-format';

for (const address of process.argv.slice(2)) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }

  // The package leaves out the labels of histograms, so their samples are read as metrics of their own too.
  const text = await answer.text();
  const plain = parse(text.replaceAll(/^# TYPE \w+ histogram\n/gm, ''));
  const counts = (name) => plain.filter((metric) => metric.name === `${name}_count`).flatMap((metric) => metric.metrics);
  console.log(JSON.stringify(parse(text).map((metric) => (
    metric.type === 'HISTOGRAM' ? { ...metric, metrics: counts(metric.name) } : metric))));
}
