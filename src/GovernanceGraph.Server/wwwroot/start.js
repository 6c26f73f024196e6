"use strict";

// Runs the query of the page and shows its answer: who, since when, and the sources. Texts go in as text, never as HTML.
(() => {
  const query = document.getElementById("query").textContent;
  const run = document.getElementById("run");
  const copy = document.getElementById("copy");
  const answer = document.getElementById("answer");

  const element = (name, text) => {
    const made = document.createElement(name);
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };

  const sourceLink = (source) => {
    if (!/^https?:/.test(source.url ?? "")) {
      return element("span", source.title);
    }
    const link = element("a", source.title);
    link.href = source.url;
    link.rel = "noreferrer";
    return link;
  };

  const row = (state) => {
    const line = element("tr");
    const name = element("th", state.name);
    name.scope = "row";
    const sources = element("td");
    const edges = state.signed.edges;
    for (const claim of edges.flatMap((edge) => edge.claims)) {
      const entry = element("div", claim.polarity === "DENIES" ? "denied by " : "");
      entry.append(sourceLink(claim.source));
      sources.append(entry);
    }
    line.append(name, element("td", edges.map((edge) => edge.since ?? "unknown").join(", ")), sources);
    return line;
  };

  const table = (states) => {
    const made = element("table");
    made.append(element("caption", `${states.totalCount} states`));
    const head = element("tr");
    for (const title of ["State", "Signed", "Sources"]) {
      const cell = element("th", title);
      cell.scope = "col";
      head.append(cell);
    }
    made.append(element("thead"), element("tbody"));
    made.tHead.append(head);
    made.tBodies[0].append(...states.nodes.map(row));
    const frame = element("div");
    frame.className = "scroll";
    frame.append(made);
    return frame;
  };

  const ask = async () => {
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query }),
    });
    const result = await response.json();
    if (result.errors) {
      throw new Error(result.errors.map((error) => error.message).join(" "));
    }
    return result.data.states;
  };

  run.addEventListener("click", async () => {
    run.disabled = true;
    try {
      answer.replaceChildren(table(await ask()));
    } catch (error) {
      answer.replaceChildren(element("p", `The query could not be answered: ${error.message}`));
    } finally {
      run.disabled = false;
    }
  });

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(query);
      copy.textContent = "Copied";
    } catch {
      // Browsers allow it on https and localhost only; elsewhere the text is selected, ready to be copied by hand.
      getSelection().selectAllChildren(document.getElementById("query"));
      copy.textContent = "Selected: copy it now";
    }
  });
})();
