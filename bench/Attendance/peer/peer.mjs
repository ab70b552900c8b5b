// Every attendance figure once more, in SQL on DuckDB, from a long file: node peer.mjs LONG CALENDAR OUT
// Types are given, so that nothing is spent on guessing them, and pupils are numbers.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [long, calendar, out] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { preserve_insertion_order: "false" });
const db = await instance.connect();
const started = performance.now();
await db.run(`create table marks as select * from read_csv('${long}', header = true, auto_detect = false, delim = ',',
  columns = {pupil: 'INTEGER', date: 'DATE', session: 'VARCHAR', code: 'VARCHAR'})`);
await db.run(`create table calendar as select * from read_csv('${calendar}', header = true)`);
const loaded = performance.now();
console.log(`loaded: ${((loaded - started) / 1000).toFixed(3)} s`);
for (const statement of readFileSync(new URL("figures.sql", import.meta.url), "utf8").split(";")) {
  if (statement.trim()) await db.run(statement);
}
console.log(`asked: ${((performance.now() - loaded) / 1000).toFixed(3)} s`);
await db.run(`copy (select * from figures order by pupil) to '${out}' (header)`);
