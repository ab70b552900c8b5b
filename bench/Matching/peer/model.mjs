// The comparisons and blocking rules that a practised user of Splink would set for children's records: those of its own
// comparison library at their published thresholds (names, date of birth, postcode) and term frequencies on names; an
// address by Jaro-Winkler where there are no postcodes. Each level is a condition; the first that holds is taken, the last is "anything else".

const name = (column) => ({
  column,
  uses: [column],
  termFrequency: true,
  missing: `l.${column} is null or r.${column} is null`,
  levels: [
    `l.${column} = r.${column}`,
    `jaro_winkler_similarity(l.${column}, r.${column}) >= 0.92`,
    `jaro_winkler_similarity(l.${column}, r.${column}) >= 0.88`,
    `jaro_winkler_similarity(l.${column}, r.${column}) >= 0.7`,
  ],
});

const apart = (days) => `abs(l.born - r.born) <= ${days}`;

const dateOfBirth = {
  column: "dob",
  uses: ["dob"],
  missing: "l.born is null or r.born is null",
  levels: ["l.dob = r.dob", "damerau_levenshtein(l.dob, r.dob) <= 1", apart(30.4375), apart(365.25), apart(3652.5)],
};

const postcode = {
  column: "postcode",
  uses: ["postcode"],
  missing: "l.postcode is null or r.postcode is null",
  levels: ["l.postcode = r.postcode", "l.sector = r.sector", "l.district = r.district", "l.area = r.area"],
};

const exact = (column) => ({
  column,
  uses: [column],
  missing: `l.${column} is null or r.${column} is null`,
  levels: [`l.${column} = r.${column}`],
});

const address = {
  column: "address",
  uses: ["address"],
  missing: "l.address is null or r.address is null",
  levels: [
    "l.address = r.address",
    "jaro_winkler_similarity(l.address, r.address) >= 0.95",
    "jaro_winkler_similarity(l.address, r.address) >= 0.88",
  ],
};

const both = (...columns) => columns.map((c) => `l.${c} = r.${c}`).join(" and ");

/** @param {Set<string>} filled the columns that hold anything in both files */
export function modelFor(filled) {
  const all = [
    name("forename"),
    name("surname"),
    dateOfBirth,
    exact("sex"),
    postcode,
    address,
    exact("upn"),
    exact("nhs"),
    exact("email"),
  ];
  const has = (...columns) => columns.every((c) => filled.has(c));
  const rules = [
    ["upn"],
    ["nhs"],
    ["email"],
    ["forename", "surname"],
    ["surname", "dob"],
    ["forename", "dob"],
    ["postcode"],
    ["dob", "district"],
    ["dob", "forename_start"],
  ];
  const from = { district: "postcode", forename_start: "forename" };
  // Postcode and address say the same thing: with both, a brother at the same address is taken for the child.
  const placed = all.filter((c) => c !== address || !has("postcode"));
  return {
    comparisons: placed.filter((c) => has(...c.uses)),
    rules: rules.filter((r) => has(...r.map((c) => from[c] ?? c))).map((r) => both(...r)),
    // Pairs that hardly anybody would doubt, and the share of all true pairs that they are thought to be.
    certain: [both("forename", "surname", "dob"), ...(has("postcode") ? [both("forename", "dob", "postcode")] : [])],
    certainShare: 0.75,
    training: [
      { rule: both("forename", "surname"), fixes: ["forename", "surname"] },
      { rule: both("dob"), fixes: ["dob"] },
    ],
  };
}
