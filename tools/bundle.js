/** The map's scripts as one file, which the package carries: pages are made without node. `--check` only compares. */
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

const MODULES = "src/akteursnetz/views/map/frontend";
const MADE = "src/akteursnetz/views/map/page.js";
const checks = process.argv.includes("--check");

const { outputFiles } = await build({
  stdin: {
    contents: 'import { start } from "./main.js";\nstart(document);\n',
    resolveDir: MODULES,
    sourcefile: "page",
  },
  outfile: MADE,
  bundle: true,
  format: "iife",
  charset: "utf8",
  target: ["chrome100", "firefox112", "safari16"],
  banner: { js: "// Made of the modules in frontend/ by `make scripts`: change those." },
  logLevel: "warning",
  write: !checks,
});

if (checks && outputFiles[0].text !== (await readFile(MADE, "utf8").catch(() => ""))) {
  process.stderr.write(`${MADE} is not what the modules in frontend/ make: run \`make scripts\` and commit it.\n`);
  process.exitCode = 1;
}
