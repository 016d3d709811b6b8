// SPDX-License-Identifier: GPL-3.0-or-later
// Has Mermaid parse the diagrams that are named, and exits with 1 if it takes one of them for wrong. Mermaid and jsdom are
// looked for in the folder that the environment names: npm install --prefix FOLDER mermaid@11 jsdom@24
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(process.env.TCPLADDER_NODE_MODULES + '/node_modules/');
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(
    pathToFileURL(process.env.TCPLADDER_NODE_MODULES + '/node_modules/mermaid/dist/mermaid.core.mjs'));
for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8');
    if (text.length > 50000)
        throw new Error(file + ' is longer than Mermaid takes');
    console.log(file, (await mermaid.parse(text)).diagramType);
}
