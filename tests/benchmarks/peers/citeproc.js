// Formats CSL-JSON with citeproc-js: node citeproc.js LOCALE STYLE ITEMS [html] prints a JSON list of entries, as plain text without "html".
const fs = require("fs");
const CSL = require("citeproc");
const [locale, style, file] = process.argv.slice(2);
const items = JSON.parse(fs.readFileSync(file, "utf8"));
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const engine = new CSL.Engine(
  { retrieveLocale: () => fs.readFileSync(locale, "utf8"), retrieveItem: (id) => byId[id] },
  fs.readFileSync(style, "utf8"),
);
engine.setOutputFormat(process.argv[5] || "text");
const found = items.map((item) => {
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1].join("").trim();
});
process.stdout.write(JSON.stringify(found));
