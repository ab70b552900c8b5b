// Splink's way of linking, on DuckDB: Fellegi-Sunter with u from random pairs, m by expectation maximisation over blocked
// pairs, term-frequency adjustments and blocking rules. Splink itself is a Python package that cannot be had everywhere this
// runs; its method and its library's settings are followed, its code is not used.
// node peer.mjs POPULATION INCOMING LINKS [pairs to train from in a pass; all, as the package does unless told otherwise]
// The same file twice means that duplicates in it are looked for.
import { DuckDBInstance } from "@duckdb/node-api";
import { modelFor } from "./model.mjs";

const [population, incoming, links, toTrainFrom = "Infinity"] = process.argv.slice(2);
const isWithin = population === incoming;
const randomPairs = 1e6;
const trainingPairs = Number(toTrainFrom);
const instance = await DuckDBInstance.create(":memory:", { preserve_insertion_order: "false" });
const db = await instance.connect();
const run = (sql) => db.run(sql);
const rows = async (sql) => (await db.runAndReadAll(sql)).getRowObjectsJS();
const one = async (sql) => Number(Object.values((await rows(sql))[0])[0]);

const started = performance.now();
let last = started;
const step = (what) => {
  const now = performance.now();
  console.log(`${what}: ${((now - last) / 1000).toFixed(1)} s`);
  last = now;
};

// As a practised user prepares them: trimmed, lower case, without marks; empty is null.
const clean = (column) => `nullif(lower(strip_accents(trim(${column}))), '')`;
async function load(table, path, key) {
  await run(`create table raw as select * from read_csv('${path}', header = true, all_varchar = true)`);
  const columns = (await rows("select column_name as name from duckdb_columns() where table_name = 'raw'")).map((r) => r.name);
  const optional = columns.includes("email") ? clean("email") : "null::varchar";
  await run(`create table ${table} as
    with cleaned as (
      select ${columns.includes(key) ? key : "id"} as id, ${clean("forename")} as forename, ${clean("surname")} as surname,
        nullif(dob, '') as dob, ${clean("sex")} as sex, ${clean("address")} as address,
        nullif(regexp_replace(upper(postcode), '^([A-Z0-9]{2,4}) ?([0-9][A-Z]{2})$', '\\1 \\2'), '') as postcode,
        nullif(upn, '') as upn, nullif(nhs, '') as nhs, ${optional} as email
      from raw)
    select row_number() over () as n, hash(id) % 1000000007 as h, *, try_cast(dob as date) as born,
      nullif(regexp_extract(postcode, '^.* [0-9]'), '') as sector, nullif(regexp_extract(postcode, '^[A-Z]+[0-9A-Z]+'), '') as district,
      nullif(regexp_extract(postcode, '^[A-Z]+'), '') as area, forename[1:2] as forename_start
    from cleaned`);
  await run("drop table raw");
}

await load("l", population, "id");
if (isWithin) {
  await run("create view r as select * from l");
} else {
  await load("r", incoming, "rid");
}

const [countL, countR] = [await one("select count(*) from l"), await one("select count(*) from r")];
const allPairs = isWithin ? (countL * (countL - 1)) / 2 : countL * countR;
const filled = new Set();
for (const column of ["forename", "surname", "dob", "sex", "postcode", "address", "upn", "nhs", "email"]) {
  if ((await one(`select least((select count(${column}) from l), (select count(${column}) from r))`)) > 0) filled.add(column);
}
const model = modelFor(filled);
const frequent = model.comparisons.filter((c) => c.termFrequency);
for (const { column } of frequent) {
  await run(`create table tf_${column} as select ${column}, count(*) / sum(count(*)) over () as tf
    from (select ${column} from l ${isWithin ? "" : `union all select ${column} from r`}) where ${column} is not null group by all`);
}
step("read, cleaned, term frequencies");

const once = isWithin ? "and l.n < r.n" : "";
const gamma = (c) =>
  `case when ${c.missing} then -1 ${c.levels.map((l, i) => `when ${l} then ${c.levels.length - i}`).join(" ")} else 0 end as g_${c.column}`;
const gammas = (comparisons) => comparisons.map(gamma).join(", ");
const names = (comparisons) => comparisons.map((c) => `g_${c.column}`).join(", ");

// u: how often pairs of random rows agree.
const share = Math.min(1, Math.sqrt(randomPairs / (countL * countR)));
const sample = (side, by) => `(select * from ${side} where hash(h + ${by}) % 1000000 < ${Math.ceil(share * 1e6)})`;
await run(`create table random_pairs as select ${gammas(model.comparisons)} from ${sample("l", 1)} l, ${sample("r", 7)} r where true ${once}`);
for (const c of model.comparisons) {
  const counts = new Map(
    (await rows(`select g_${c.column} as g, count(*) as n from random_pairs where g_${c.column} >= 0 group by 1`)).map((r) => [Number(r.g), Number(r.n)]),
  );
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  // What random pairs never do is taken to be done by one of all that were drawn.
  c.u = Array.from({ length: c.levels.length + 1 }, (_, g) => Math.max(counts.get(g) ?? 0, 0.5) / Math.max(total, 1));
  c.m = c.u.map((_, g) => (g === c.levels.length ? 0.95 : 0.05 / c.levels.length));
  c.trained = [];
}
await run("drop table random_pairs");
step("u from random pairs");

const certain = await one(
  `select count(*) from (${model.certain.map((rule) => `select l.n as a, r.n as b from l, r where ${rule} ${once}`).join(" union ")})`,
);
const prior = Math.min(0.5, Math.max(certain, 1) / model.certainShare / allPairs);
step("share of pairs that match");

// m: expectation maximisation over the patterns of agreement of pairs that agree in something, u held.
for (const { rule, fixes } of model.training) {
  const learnt = model.comparisons.filter((c) => !fixes.includes(c.column));
  const pairs = await one(`select count(*) from l, r where ${rule} ${once}`);
  const part = Math.min(1, trainingPairs / Math.max(pairs, 1));
  const patterns = (
    await rows(`select ${names(learnt)}, count(*) as pairs
      from (select ${gammas(learnt)} from l, r where ${rule} ${once} and hash(l.h * 31 + r.h) % 100000 < ${Math.ceil(part * 1e5)}) group by all`)
  ).map((r) => ({ g: learnt.map((c) => Number(r[`g_${c.column}`])), pairs: Number(r.pairs) }));
  maximise(learnt, patterns, fixes);
}
for (const c of model.comparisons) {
  if (c.trained.length > 0) c.m = c.m.map((_, g) => c.trained.reduce((sum, m) => sum + m[g], 0) / c.trained.length);
}
step("m by expectation maximisation");

function maximise(learnt, patterns, fixes) {
  const m = learnt.map((c) => [...c.m]);
  let odds = prior / (1 - prior);
  for (const c of model.comparisons.filter((c) => fixes.includes(c.column))) odds *= c.m.at(-1) / c.u.at(-1);
  let lambda = odds / (1 + odds);
  for (let i = 0; i < 25; i++) {
    const matched = m.map((levels) => levels.map(() => 0));
    let [sum, total] = [0, 0];
    for (const { g, pairs } of patterns) {
      let ratio = lambda / (1 - lambda);
      g.forEach((level, c) => (ratio *= level < 0 ? 1 : m[c][level] / learnt[c].u[level]));
      const share = (pairs * ratio) / (1 + ratio);
      sum += share;
      total += pairs;
      g.forEach((level, c) => level >= 0 && (matched[c][level] += share));
    }
    lambda = Math.min(sum / total, 1 - 1e-9);
    let change = 0;
    m.forEach((levels, c) => {
      const all = matched[c].reduce((a, b) => a + b, 0);
      levels.forEach((before, g) => {
        levels[g] = Math.max(matched[c][g] / Math.max(all, 1e-9), 1e-9);
        change = Math.max(change, Math.abs(levels[g] - before));
      });
    });
    if (change < 1e-4) break;
  }
  learnt.forEach((c, i) => c.trained.push(m[i]));
}

await run(`create table pairs as ${model.rules
  .map((rule, i) => `select l.n as a, r.n as b from l, r where ${rule} ${once} ${model.rules.slice(0, i).map((b) => `and not coalesce(${b}, false)`).join(" ")}`)
  .join(" union all ")}`);
console.log(`${await one("select count(*) from pairs")} pairs by ${model.rules.length} rules; prior ${prior.toExponential(2)}`);
for (const c of model.comparisons) {
  console.log(`  ${c.column}: m ${c.m.map((p) => p.toPrecision(2)).join(" ")}; u ${c.u.map((p) => p.toPrecision(2)).join(" ")}`);
}
step("blocked");

const weight = (c) => {
  const levels = c.m.map((m, g) => `when ${g} then ${Math.log2(m / c.u[g])}`).join(" ");
  const top = c.levels.length;
  const rarity = c.termFrequency
    ? ` + case when g_${c.column} = ${top} then ${Math.log2(c.u[top])} - log2(greatest(tf_${c.column}_l, tf_${c.column}_r)) else 0 end`
    : "";
  return `(case g_${c.column} ${levels} else 0 end${rarity})`;
};
const joined = frequent.flatMap(({ column }) =>
  ["l", "r"].map((side) => `left join tf_${column} tf_${column}_${side} on ${side}.${column} = tf_${column}_${side}.${column}`),
);
const frequencies = frequent.flatMap(({ column }) => ["l", "r"].map((side) => `tf_${column}_${side}.tf as tf_${column}_${side}`));
await run(`create table scored as
  with compared as (
    select a, b, ${[...frequencies, gammas(model.comparisons)].join(", ")}
    from pairs join l on l.n = a join r on r.n = b ${joined.join(" ")})
  select a, b, ${Math.log2(prior / (1 - prior))} + ${model.comparisons.map(weight).join(" + ")} as weight from compared`);
step("scored");

const candidates = isWithin ? "select a, b, weight from scored union all select b, a, weight from scored" : "select a, b, weight from scored";
await run(`copy (
  with best as (select b, arg_max(a, weight) as a, max(weight) as weight from (${candidates}) group by b)
  select r.id as rid, coalesce(l.id, '') as id, coalesce(1 / (1 + pow(2, -weight)), 0) as probability
  from r left join best on best.b = r.n left join l on l.n = best.a order by r.n) to '${links}' (header)`);
step("best of each row written");
const used = process.resourceUsage();
console.log(
  `in all ${((performance.now() - started) / 1000).toFixed(1)} s, ${((used.userCPUTime + used.systemCPUTime) / 1e6).toFixed(1)} s of processor, ${(used.maxRSS / 1024).toFixed(0)} MB`,
);
