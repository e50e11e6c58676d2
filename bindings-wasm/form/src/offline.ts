import { tell } from "./store/notices";
import { words } from "./words";

/**
 * Keeps the form on the device, so that it opens without a network after the first visit. A browser
 * without service workers, and one that refuses or breaks them, opens the form as long as it reaches it.
 */
export async function offline(): Promise<void> {
  if (ONE_FILE || !import.meta.env.PROD) return;
  try {
    // Inside a sandbox even to look for them is refused.
    const workers = navigator.serviceWorker;
    const registration = await workers?.register("./sw.js");
    registration?.addEventListener("updatefound", () => {
      const fresh = registration.installing;
      fresh?.addEventListener("statechange", () => {
        if (fresh.state === "installed" && workers.controller) offer(fresh);
      });
    });
    if (registration?.waiting && workers.controller) offer(registration.waiting);
  } catch {
    // The form works, but needs the network to open.
  }
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
