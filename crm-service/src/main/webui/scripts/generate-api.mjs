// Makes src/api/generated/<service>.ts from the OpenAPI documents that the build of each service leaves in its target folder.
// An answer has all its properties unless the document says otherwise; what is sent needs only those it names as required.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(web, '../../../..');
const out = join(web, 'src/api/generated');
mkdirSync(out, { recursive: true });

for (const service of ['crm', 'telephony', 'messaging', 'funnel']) {
  const document = join(root, `${service}-service/target/generated/openapi.json`);
  if (!existsSync(document)) {
    console.error(`${service}-service/target/generated/openapi.json is missing: build ${service}-service first (mvn -pl ${service}-service process-classes)`);
    process.exit(1);
  }
  const api = JSON.parse(readFileSync(document, 'utf8'));
  for (const [name, schema] of Object.entries(api.components.schemas)) {
    if (/(Input|Patch|Selection)$/.test(name)) schema.required ??= [];
  }
  const types = astToString(await openapiTS(api, { propertiesRequiredByDefault: true }));
  const file = join(out, `${service}.ts`);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
}
