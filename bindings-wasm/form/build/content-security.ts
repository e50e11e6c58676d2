import type { Plugin } from "vite";

/**
 * The page may load what lies beside it and nothing else. The browser itself then keeps the
 * promise that nothing is sent anywhere.
 */
export function contentSecurity(): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    name: "content-security",
    apply: "build",
    transformIndexHtml: () => [policyTag(policy)],
  };
}

export function policyTag(policy: string[]) {
  return {
    tag: "meta",
    attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") },
    injectTo: "head-prepend" as const,
  };
}
