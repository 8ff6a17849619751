// Draws pictures of models: node tools/render/render.mjs [--out <folder>] [file.bpmn | file.dmn ...]
// Without files: every model in processes/. Without --out: SVG of processes and PNG of decision tables into docs/processes, where
// pictures.json keeps the hash of each model as it was drawn, so that a test can tell a picture that is out of date.
// With --out: PNG of all, to look at.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const out = outAt < 0 ? join(project, 'docs/processes') : resolve(args.splice(outAt, 2)[1]);
const toDocs = outAt < 0;
const all = args.length === 0;
const files = all ? models(join(project, 'processes')) : args.map(a => resolve(a));

function models(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).filter(f => /\.(bpmn|dmn)$/.test(f)).sort().map(f => join(folder, f));
}

const packageFile = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

// The layout measures Arial. Where a machine has none, Arimo of the same widths stands in, so that labels wrap as they were laid out.
const arial = `@font-face { font-family: Arial; src: local("Arial"), url(data:font/woff2;base64,${
  readFileSync(packageFile('@fontsource/arimo', 'files/arimo-latin-400-normal.woff2')).toString('base64')}) }`;

async function drawBpmn(page, xml) {
  await page.setContent('<div id="canvas" style="width:100%;height:2000px"></div>');
  await page.addStyleTag({ content: arial });
  await page.evaluate(() => document.fonts.load('12px Arial'));
  await page.addScriptTag({ path: packageFile('bpmn-js', 'dist/bpmn-viewer.production.min.js') });
  return page.evaluate(async source => {
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length) throw new Error(warnings.map(w => w.message).join('; '));
    return (await viewer.saveSVG()).svg;
  }, xml);
}

// The viewer gives arrow heads random ids; numbered ones keep a picture the same while its model is.
function withSteadyIds(svg) {
  const ids = [...new Set(svg.match(/marker-[a-z0-9]{20,}/g))];
  return ids.reduce((text, id, i) => text.replaceAll(id, `marker-${i}`), svg);
}

async function shootSvg(page, svg, path) {
  const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/);
  await page.setViewportSize({ width: Math.ceil(width) + 20, height: Math.ceil(height) + 20 });
  await page.setContent(`<body style="margin:10px;background:white">${svg.slice(svg.indexOf('<svg'))}</body>`);
  await page.addStyleTag({ content: arial });
  await page.evaluate(() => document.fonts.load('12px Arial'));
  await page.screenshot({ path });
}

async function shootDmn(page, xml, path) {
  await page.setViewportSize({ width: 1600, height: 2400 });
  await page.setContent('<div id="canvas" style="width:100%;background:white"></div>');
  for (const css of ['dmn-js-shared', 'dmn-js-decision-table', 'dmn-js-drd', 'dmn-js-literal-expression']) {
    await page.addStyleTag({ path: packageFile('dmn-js', `dist/assets/${css}.css`) });
  }
  await page.addStyleTag({ content: '.powered-by, .view-drd { display: none } .dmn-decision-table-container { height: auto !important }' });
  await page.addScriptTag({ path: packageFile('dmn-js', 'dist/dmn-viewer.production.min.js') });
  await page.evaluate(async source => {
    const viewer = new DmnJS({ container: '#canvas' });
    await viewer.importXML(source);
    await viewer.open(viewer.getViews().find(v => v.type === 'decisionTable'));
  }, xml);
  await page.waitForSelector('.dmn-decision-table-container table');
  const width = await page.evaluate(() => document.querySelector('.tjs-table-container').scrollWidth);
  await page.setViewportSize({ width: Math.max(900, width + 40), height: 1200 });
  // The viewer scrolls a table that is taller than the window: the window is made tall enough before it is measured.
  const all = await page.evaluate(() => document.querySelector('.tjs-table-container table').scrollHeight);
  await page.setViewportSize({ width: Math.max(900, width + 40), height: all + 300 });
  const height = await page.evaluate(() => document.querySelector('.tjs-table-container').getBoundingClientRect().bottom);
  await page.setViewportSize({ width: Math.max(900, width + 40), height: Math.ceil(height) + 20 });
  await page.screenshot({ path });
}

mkdirSync(out, { recursive: true });
const hashesFile = join(out, 'pictures.json');
const hashes = all || !existsSync(hashesFile) ? {} : JSON.parse(readFileSync(hashesFile, 'utf8'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--font-render-hinting=none'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', e => { throw e; });
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const name = basename(file, extname(file));
    const png = join(out, `${name}.png`);
    if (file.endsWith('.dmn')) {
      await shootDmn(page, source, png);
    } else {
      const svg = withSteadyIds(await drawBpmn(page, source));
      if (toDocs) writeFileSync(join(out, `${name}.svg`), svg);
      else await shootSvg(page, svg, png);
    }
    hashes[basename(file)] = createHash('sha256').update(source).digest('hex');
    console.log(name);
  }
} finally {
  await browser.close();
}
if (toDocs) {
  writeFileSync(hashesFile, JSON.stringify(Object.fromEntries(Object.entries(hashes).sort()), null, 2) + '\n');
}
