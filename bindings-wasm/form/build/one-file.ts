import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * Puts script and styles into the page, so that one HTML file is the whole form. Its policy allows
 * that one script, by its hash, and no connection at all.
 */
export function oneFile(name: string): Plugin {
  return {
    name: "one-file",
    apply: "build",
    enforce: "post",
    config: () => ({ build: { rollupOptions: { output: { codeSplitting: false } } } }),
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") return this.error("there is no index.html");
      let html = String(page.source);
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") {
          const script = inline(file.code);
          const tag = new RegExp(`<script[^>]*src="./${escaped(file.fileName)}"[^>]*></script>`);
          html = moved(html, tag, `<script type="module">${script}</script>`);
          const hash = createHash("sha256").update(script).digest("base64");
          html = html.replace("<head>", () => `<head>\n    ${policy(hash)}`);
        } else if (file.fileName.endsWith(".css")) {
          const tag = new RegExp(`<link[^>]*href="./${escaped(file.fileName)}"[^>]*>`);
          html = html.replace(tag, () => `<style>${String(file.source)}</style>`);
        } else if (file !== page) {
          this.error(`${file.fileName} is left outside the one file`);
        }
        if (file !== page) delete bundle[file.fileName];
      }
      // The icon and the manifest are for installing a hosted form.
      html = html.replace(/\s*<link rel="(icon|manifest)"[^>]*>/g, "");
      if (/(src|href)="\.\//.test(html)) this.error("the one file refers to another");
      page.source = html;
      page.fileName = name;
    },
  };
}

function policy(hash: string): string {
  const rules = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

/** A script inside a page must not hold what ends a script. */
function inline(code: string): string {
  return code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--").trim();
}

/** Takes the tag out of the head and puts its replacement at the end of the body. */
function moved(html: string, tag: RegExp, replacement: string): string {
  return html.replace(tag, "").replace("</body>", () => `${replacement}\n  </body>`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
