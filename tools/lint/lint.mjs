// Runs bpmnlint over all models: node tools/lint/lint.mjs [file.bpmn ...]
// The models leave out the optional incoming and outgoing elements; they are filled in here, for many rules read nothing else.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const root = join(project, 'processes');
const files = process.argv.length > 2
  ? process.argv.slice(2).map(f => resolve(f))
  : existsSync(root) ? readdirSync(root, { recursive: true }).filter(f => f.endsWith('.bpmn')).sort().map(f => join(root, f)) : [];

const config = JSON.parse(readFileSync(join(here, '.bpmnlintrc'), 'utf8'));
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
// Rules keep what they have seen, so each model gets its own.
const linter = () => new Linter({ config, resolver: new NodeResolver({ require }) });

function link(flows, flow) {
  if (!flows.includes(flow)) flows.push(flow);
}

function connect(elements) {
  for (const flow of elements.filter(e => e.$type === 'bpmn:SequenceFlow')) {
    link(flow.sourceRef.get('outgoing'), flow);
    link(flow.targetRef.get('incoming'), flow);
  }
  elements.filter(e => e.flowElements).forEach(e => connect(e.flowElements));
}

let errors = 0;
for (const file of files) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'));
  warnings.forEach(w => { errors++; console.log(`${relative(project, file)} error ${w.message}`); });
  rootElement.rootElements.filter(e => e.flowElements).forEach(e => connect(e.flowElements));
  for (const [rule, reports] of Object.entries(await linter().lint(rootElement))) {
    for (const { id, message, category } of reports) {
      if (category !== 'warn') errors++;
      console.log(`${relative(project, file)} ${id} ${category} ${rule}: ${message}`);
    }
  }
}
console.log(`${files.length} models, ${errors} errors`);
process.exitCode = errors ? 1 : 0;
