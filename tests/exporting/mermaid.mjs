// SPDX-License-Identifier: GPL-3.0-or-later
// mermaid.mjs NODE_MODULES FILE…: has Mermaid parse the diagrams, and exits with 1 if it takes one of them for wrong.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(
    pathToFileURL(modules + '/mermaid/dist/mermaid.core.mjs'));
for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (text.length > 50000)
        throw new Error(file + ' is longer than Mermaid takes');
    console.log(file, (await mermaid.parse(text)).diagramType);
}
