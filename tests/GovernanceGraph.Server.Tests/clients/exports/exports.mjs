// Reads exported relations as programs do: "node exports.mjs URL COUNT" for an address without its extension.
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import jsonld from "jsonld";

const [address, expected] = process.argv.slice(2);

async function text(extension) {
  const answer = await fetch(address + extension);
  if (!answer.ok) {
    throw new Error(`${answer.status} for ${extension}`);
  }

  return await answer.text();
}

async function check(name, count) {
  let fault = "";
  try {
    const found = await count();
    if (found !== Number(expected)) {
      fault = `${found} relations instead of ${expected}`;
    }
  } catch (error) {
    fault = String(error);
  }

  console.log(JSON.stringify({ client: "exports", name, fault }));
}

function edges(graph) {
  graph.forEachEdge((edge, attributes) => {
    const count = attributes.independentSources;
    if (typeof count !== "number" || typeof attributes.isCurrent !== "boolean") {
      throw new Error(`${edge} has untyped values: ${JSON.stringify(attributes)}`);
    }

    if (!attributes.type || !attributes.sources) {
      throw new Error(`${edge} lacks values: ${JSON.stringify(attributes)}`);
    }
  });
  graph.forEachNode((node, attributes) => {
    if (!attributes.label || !attributes.kind) {
      throw new Error(`${node} lacks values: ${JSON.stringify(attributes)}`);
    }
  });
  return graph.size;
}

await check("gexf", async () => edges(gexf.parse(Graph.MultiDirectedGraph, await text(".gexf"))));
await check("graphml", async () => edges(graphml.parse(Graph.MultiDirectedGraph, await text(".graphml"))));
await check("jsonld", async () => {
  const documentLoader = (url) => {
    throw new Error(`it refers to ${url}`);
  };
  const expanded = await jsonld.expand(JSON.parse(await text(".jsonld")), { documentLoader, safe: true });
  const claims = expanded.filter((node) => node["@type"].includes("https://schema.org/Claim"));
  const ids = new Set(expanded.map((node) => node["@id"]));
  for (const claim of claims) {
    const ends = claim["https://schema.org/about"];
    if (!ends.every((end) => ids.has(end["@id"])) || claim["https://schema.org/citation"].length === 0) {
      throw new Error(`${claim["@id"]} lacks an end or a source`);
    }
  }

  return claims.length;
});
await check("json", async () => JSON.parse(await text(".json")).relations.length);
await check("ndjson", async () => (await text(".ndjson")).trimEnd().split("\n").map(JSON.parse).length);
console.log("done");
