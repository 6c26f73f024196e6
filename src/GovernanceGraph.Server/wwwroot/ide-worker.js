"use strict";

// Takes the place of Banana Cake Pop's service worker, which would go on showing an old version, also when another program uses the
// port. It keeps nothing, and takes itself away.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.unregister()));
