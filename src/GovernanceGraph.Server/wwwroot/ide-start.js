"use strict";

// Opens the flagship query in Banana Cake Pop at the first visit, as a document of the name of this service, so that one click runs it.
// Banana Cake Pop keeps its documents in the browser's database and offers no other way to open one: this writes it there, once, where
// nobody has opened any document yet, and starts the page again. What it does not recognise it leaves alone: then "Create Document"
// opens the query.
(() => {
  const databaseName = "banana-cake-pop";
  const databaseVersion = 22; // of version 18.0.0, which package-lock.json pins
  const documentName = "GovernanceGraph";
  const id = "doc|GovernanceGraph";
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

  const write = async (database, query) => {
    const transaction = database.transaction(["tab", "item", "attachment"], "readwrite");
    const written = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const store = (name) => transaction.objectStore(name);
    if (await finished(store("tab").count()) > 0 || await finished(store("item").count()) > 0) {
      return false;
    }
    const endpoint = location.origin + location.pathname.replace(/\/$/, "");
    const common = { itemId: id, workspaceId: null, hash: "" };
    store("item").put({ id, workspaceId: null, kind: "new-document", name: documentName, isDraft: false });
    store("attachment").put({ ...common, kind: "connection-settings", http: { endpoint, includeCookies: false, useGet: false, useTunnel: false } });
    store("attachment").put({ ...common, kind: "document-content", body: query });
    const isNarrow = innerWidth < narrowPixels; // there, the query needs the room that other panes would take
    const panes = { isOperationCompanionCollapsed: isNarrow, isOperationsSettingsPaneCollapsed: isNarrow };
    const tab = { id, name: documentName, kind: "document", isHistory: false, isNew: true, hasChanges: false, ...panes };
    store("tab").put({ activeTabId: id, previewTabId: null, tabs: [tab], history: [id], workspaceId: "local" });
    await written;
    return true;
  };

  const open = async () => {
    if (localStorage.getItem(mark) !== null || !(await made())) {
      return;
    }
    const { graphQLDocument } = await (await fetch("bcp-config.json")).json();
    const database = await finished(indexedDB.open(databaseName));
    database.onversionchange = () => database.close();
    try {
      const isWritten = await write(database, graphQLDocument);
      localStorage.setItem(mark, new Date().toISOString()); // a user who closes the document does not want it again
      if (isWritten) {
        location.reload();
      }
    } finally {
      database.close();
    }
  };

  open().catch((error) => console.info(`The first document is not opened by itself: ${error.message}`));
})();
