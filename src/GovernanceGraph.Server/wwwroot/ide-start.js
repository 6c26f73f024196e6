"use strict";

// Opens the flagship query in Banana Cake Pop at the first visit, as a document of the name of this service, so that one click runs it,
// and the query that a link of a page names behind its "#". Banana Cake Pop keeps its documents in the browser's database and offers no
// other way to open one: this writes it there, and starts the page again. The flagship query is written once, where nobody has opened
// any document yet. What it does not recognise it leaves alone: then "Create Document" opens the query.
(() => {
  const databaseName = "banana-cake-pop";
  const databaseVersion = 22; // of version 18.0.0, which package-lock.json pins
  const documentName = "GovernanceGraph";
  const workspaceId = "local";
  const mark = "governancegraph.opened";
  const narrowPixels = 800;
  const pollMilliseconds = 100;
  const patienceMilliseconds = 60_000;

  const finished = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  // Banana Cake Pop makes the database, step by step; opening it before its time would make another.
  const isMade = async () => (await indexedDB.databases()).some(({ name, version }) => name === databaseName && version === databaseVersion);

  const made = async () => {
    for (let waited = 0; waited < patienceMilliseconds; waited += pollMilliseconds) {
      if (await isMade()) {
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
    return false;
  };

  const common = (id) => ({ itemId: id, workspaceId: null, hash: "" });

  // Writes a document as the active tab; beside tabs that are open, where "isFirst" does not forbid it.
  const write = async (database, { id, name, query, variables, isFirst }) => {
    const transaction = database.transaction(["tab", "item", "attachment"], "readwrite");
    const written = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const store = (name) => transaction.objectStore(name);
    if (isFirst && (await finished(store("tab").count()) > 0 || await finished(store("item").count()) > 0)) {
      return false;
    }
    const endpoint = location.origin + location.pathname.replace(/\/$/, "");
    store("item").put({ id, workspaceId: null, kind: "new-document", name, isDraft: false });
    store("attachment").put({ ...common(id), kind: "connection-settings", http: { endpoint, includeCookies: false, useGet: false, useTunnel: false } });
    store("attachment").put({ ...common(id), kind: "document-content", body: query, ...(variables && { variables }) });
    const open = (await finished(store("tab").getAll())).find((tabs) => tabs.workspaceId === workspaceId);
    const isNarrow = innerWidth < narrowPixels; // there, the query needs the room that other panes would take
    const panes = { isOperationCompanionCollapsed: isNarrow, isOperationsSettingsPaneCollapsed: isNarrow };
    const tab = { id, name, kind: "document", isHistory: false, isNew: true, hasChanges: false, ...panes };
    store("tab").put({
      ...open,
      activeTabId: id,
      previewTabId: null,
      tabs: [...(open?.tabs ?? []).filter((other) => other.id !== id), tab],
      history: [...(open?.history ?? []).filter((other) => other !== id), id],
      workspaceId,
    });
    await written;
    return true;
  };

  // What a link names behind its "#": "query", and "variables" as JSON.
  const linked = async () => {
    const parameters = new URLSearchParams(location.hash.slice(1));
    const query = parameters.get("query");
    if (!query) {
      return null;
    }
    const variables = parameters.get("variables");
    const digest = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(`${query}\n${variables}`));
    const key = digest ? [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("") : String(query.length);
    const name = /\b(?:query)\s+(\w+)/.exec(query)?.[1] ?? documentName;
    return { id: `doc|${key}`, name, query, variables, isFirst: false };
  };

  const open = async () => {
    const asked = await linked();
    if ((!asked && localStorage.getItem(mark) !== null) || !(await made())) {
      return;
    }
    const { graphQLDocument } = await (await fetch("bcp-config.json")).json();
    const database = await finished(indexedDB.open(databaseName));
    database.onversionchange = () => database.close();
    try {
      const isWritten = await write(database, asked ?? { id: `doc|${documentName}`, name: documentName, query: graphQLDocument, isFirst: true });
      localStorage.setItem(mark, new Date().toISOString()); // a user who closes the document does not want it again
      if (isWritten) {
        history.replaceState(null, "", location.pathname); // the link is followed once
        location.reload();
      }
    } finally {
      database.close();
    }
  };

  open().catch((error) => console.info(`The first document is not opened by itself: ${error.message}`));
})();
