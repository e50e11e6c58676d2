import { tell } from "./store/notices";
import { words } from "./words";

/** Keeps the form on the device, so that it opens without a network after the first visit. */
export function offline(): void {
  if (ONE_FILE || !import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("./sw.js").then(
    (registration) => {
      registration.addEventListener("updatefound", () => {
        const fresh = registration.installing;
        fresh?.addEventListener("statechange", () => {
          if (fresh.state === "installed" && navigator.serviceWorker.controller) offer(fresh);
        });
      });
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
    },
    () => {
      // Served without https, or storage is off: the form works, but needs the network to open.
    },
  );
}

function offer(fresh: ServiceWorker): void {
  const run = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    fresh.postMessage("take over");
  };
  tell({
    kind: "version",
    text: words.value.newVersion,
    action: { label: words.value.reload, run },
  });
}
