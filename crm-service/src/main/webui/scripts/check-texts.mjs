// Fails when a language misses a text, has one that the others do not, lacks a plural form, or when the code names an unknown text.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '../src');
const PLURALS = { en: ['one', 'other'], pl: ['one', 'few', 'many', 'other'], ru: ['one', 'few', 'many', 'other'] };
const FORM = /_(zero|one|two|few|many|other)$/;
const problems = [];

function flatten(tree, path = '') {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const texts = Object.fromEntries(
  Object.keys(PLURALS).map((language) => [
    language,
    new Map(flatten(JSON.parse(readFileSync(join(src, `app/locales/${language}.json`), 'utf8')))),
  ]),
);
const bare = (key) => key.replace(FORM, '');
const known = new Set(Object.values(texts).flatMap((map) => [...map.keys()].map(bare)));
const values = (text) => [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name]) => name).sort().join();

for (const [language, map] of Object.entries(texts)) {
  for (const key of known) {
    const plural = Object.values(texts).some((other) => other.has(`${key}_other`));
    const wanted = plural ? PLURALS[language].map((form) => `${key}_${form}`) : [key];
    for (const one of wanted) {
      if (!map.get(one)) problems.push(`${language}: no text for ${one}`);
    }
    const english = texts.en.get(plural ? `${key}_other` : key) ?? '';
    const mine = map.get(plural ? `${key}_many` : key) ?? map.get(`${key}_other`);
    if (mine && values(mine) !== values(english)) problems.push(`${language}: ${key} has other values than the English text`);
  }
  for (const key of map.keys()) {
    if (FORM.test(key) && !PLURALS[language].includes(FORM.exec(key)[1])) problems.push(`${language}: ${key} is no plural form of this language`);
  }
}

const used = new Set();
const prefixes = new Set();
for (const file of sources(src)) {
  const code = readFileSync(file, 'utf8');
  for (const [, key] of code.matchAll(/'([a-z]+(?:\.[\w-]+)+)'/g)) if (known.has(key)) used.add(key);
  for (const [, inside] of code.matchAll(/\bt\(((?:[^()`]|`[^`]*`|\([^()]*\))*)\)/g)) {
    for (const [, key] of inside.replace(/\{[\s\S]*$/, '').matchAll(/'([a-z]+\.[\w.-]+)'/g)) {
      used.add(key);
      if (!known.has(key)) problems.push(`${file.slice(src.length + 1)}: no text ${key}`);
    }
    for (const [, prefix] of inside.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)) prefixes.add(prefix);
  }
}
for (const prefix of prefixes) {
  if (![...known].some((key) => key.startsWith(prefix))) problems.push(`no text begins with ${prefix}`);
}
for (const key of known) {
  if (!used.has(key) && ![...prefixes].some((prefix) => key.startsWith(prefix))) problems.push(`${key} is used nowhere`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
