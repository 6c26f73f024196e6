"use strict";

// Runs the question of the page and shows its answer: who, since when, and the sources. Texts go in as text, never as HTML.
(() => {
  const query = document.getElementById("query").textContent;
  const run = document.getElementById("run");
  const copy = document.getElementById("copy");
  const status = document.getElementById("status");
  const answer = document.getElementById("answer");

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) {
      made.textContent = text;
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      made.setAttribute(attribute, value);
    }
    return made;
  };

  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  // Dates are texts of one form, known to the year, the month or the day, so the earlier one is the smaller text.
  const day = (claim) => claim.since ?? claim.source.published;
  const days = (claims) => claims.map(day).filter((date) => date).sort();

  // The date that the best source gives; where none gives one, what bounds it: a denial or the beginning of the text itself before
  // it, and the first source that names the signatory after it.
  const since = (edge) => {
    if (edge.since) {
      return edge.until ? `${edge.since} to ${edge.until}` : edge.since;
    }
    const last = days(edge.claims.filter((claim) => claim.polarity === "AFFIRMS"))[0];
    const denied = days(edge.claims.filter((claim) => claim.polarity === "DENIES")).filter((date) => !last || date < last);
    const first = denied.at(-1) ?? edge.spans.find((span) => span.held)?.from;
    if (first && last && first !== last) {
      return `between ${first} and ${last}`;
    }
    return last ? `by ${last}` : first ? `${first} or later` : "not known";
  };

  // A text whose dates stay on one line.
  const unbroken = (text) => text.split(/(\d{4}-[\d-]+)/).map((part, place) => (place % 2 === 1 ? element("span", part, { class: "date" }) : part));

  // What a source says and for which year, in words that come before "2 sources".
  const statement = (claim) => {
    const year = day(claim)?.slice(0, 4);
    if (claim.polarity === "DENIES") {
      return year ? `Not a signatory in ${year}` : "Not a signatory, no date";
    }
    if (claim.since) {
      return `Signed in ${year}`;
    }
    return year ? `Listed as a signatory in ${year}` : "Listed as a signatory, no date";
  };

  const grouped = (claims) => {
    const groups = new Map();
    for (const claim of claims) {
      const said = statement(claim);
      groups.set(said, [...(groups.get(said) ?? []), claim]);
    }
    return [...groups].sort(([one, a], [other, b]) =>
      Number(a[0].polarity === "DENIES") - Number(b[0].polarity === "DENIES") || (day(a[0]) ?? "").localeCompare(day(b[0]) ?? "") || one.localeCompare(other));
  };

  const sourceEntry = ({ since: date, source }) => {
    const entry = element("li");
    if (/^https?:/.test(source.url ?? "")) {
      entry.append(element("a", source.title, { href: source.url, rel: "noreferrer" }));
    } else {
      entry.append(source.title);
    }
    const told = [date && `says ${date}`, source.published && `published ${source.published}`, source.kind.toLowerCase().replaceAll("_", " ")];
    entry.append(element("span", ` (${told.filter((text) => text).join(", ")})`, { class: "quiet" }));
    return entry;
  };

  const sourceGroup = ([said, claims]) => {
    const group = element("details");
    group.append(element("summary", `${said}: ${count(claims.length, "source", "sources")}`), element("ul"));
    group.lastChild.append(...claims.map(sourceEntry));
    return group;
  };

  // The roles are those that the elements have anyway; a narrow screen shows the table as blocks, which would take them away.
  const row = (state) => {
    const line = element("tr", undefined, { role: "row" });
    const edges = state.signed.edges;
    const dates = edges.map((edge) => since(edge) + (edge.status === "CONTESTED" ? " (sources disagree)" : "")).join("; ");
    const sources = element("td", undefined, { role: "cell" });
    sources.append(...grouped(edges.flatMap((edge) => edge.claims)).map(sourceGroup));
    const signed = element("td", undefined, { role: "cell", "data-label": "Signed" });
    signed.append(...unbroken(dates));
    line.append(element("th", state.name, { scope: "row", role: "rowheader" }), signed, sources);
    return line;
  };

  const table = (states) => {
    const made = element("table", undefined, { role: "table", class: "answer" });
    const head = element("tr", undefined, { role: "row" });
    head.append(...["State", "Signed", "Sources"].map((title) => element("th", title, { scope: "col", role: "columnheader" })));
    made.append(
      element("caption", count(states.totalCount, "state", "states")),
      element("thead", undefined, { role: "rowgroup" }),
      element("tbody", undefined, { role: "rowgroup" }),
    );
    made.tHead.append(head);
    made.tBodies[0].append(...states.nodes.map(row));
    return made;
  };

  const ask = async () => {
    const document = await (await fetch("start.graphql")).text();
    const response = await fetch("graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: document }),
    });
    const result = await response.json();
    if (result.errors) {
      throw new Error(result.errors.map((error) => error.message).join(" "));
    }
    return result.data.states;
  };

  // The button stays what it is while the answer is on its way: one that is disabled would lose the focus.
  let isAsking = false;
  run.addEventListener("click", async () => {
    if (isAsking) {
      return;
    }
    isAsking = true;
    run.setAttribute("aria-disabled", "true");
    status.textContent = "Asking …";
    try {
      const states = await ask();
      answer.replaceChildren(table(states));
      status.textContent = `Answered: ${count(states.totalCount, "state", "states")}, in the table below.`;
    } catch (error) {
      answer.replaceChildren();
      status.textContent = `The question could not be answered: ${error.message}`;
    } finally {
      isAsking = false;
      run.removeAttribute("aria-disabled");
    }
  });

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(query);
      status.textContent = "The query is copied.";
    } catch {
      // Browsers allow it on https and localhost only; elsewhere the text is selected, ready to be copied by hand.
      getSelection().selectAllChildren(document.getElementById("query"));
      status.textContent = "The query is selected; copy it now.";
    }
  });

  run.hidden = copy.hidden = false;
})();
