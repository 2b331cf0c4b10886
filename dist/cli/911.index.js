export const id = 911;
export const ids = [911];
export const modules = {

/***/ 7911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
helpText: () => ( helpText)
});
const OVERVIEW = `state-md checks and repairs the derived figures of GSD planning files (.planning/STATE.md).

Usage:
  state-md check [PATH...]     report every figure that contradicts the others
  state-md fix [PATH...]       repair what can be recomputed, and nothing else
  state-md status [PATH...]    where a project stands, on one screen
  state-md init                write a workflow for this repository, and a baseline of what is wrong today
  state-md verify [COMMIT]     prove that a fix commit is exactly what state-md makes of its parent
  state-md explain [RULE]      what a rule claims, with examples; all rules without RULE
  state-md report merge PATH...  many JSON reports as one table, the worst first
  state-md --version
  state-md COMMAND --help      options and examples of a command

Examples:
  state-md check               the STATE.md files of this project
  state-md fix --diff          what a repair would change, before it does
  state-md explain velocity-time

PATH is a file, a folder, a glob in quotes, or - for standard input. Without one: STATE.md, .planning/STATE.md and
.planning/workstreams/*/STATE.md, whichever exist.

Exit status: 0 clean, 1 findings, 2 wrong usage, 3 no file found or not all could be looked into,
70 a fault of state-md itself, 74 output cannot be written.
`;
const OPTIONS = `  --fail-on LEVEL       from which severity on findings give exit status 1:
                        error (default), warning, notice, never
  --format FORMAT       text (default), json (see schema/report.schema.json), github (annotations of a workflow run),
                        sarif (SARIF 2.1.0, for code scanning and editors)
  --tolerance MODE      printed (default): a number is wrong only when no value that rounds to it fits
                        exact: every derived number must be the exact rounding
  --progress-basis BY   what progress is counted by: plans, phases, or min, the smaller of both; any other percentage
                        is then wrong. auto (default): each of them is right
  --rule ID=LEVEL       report a rule as notice, warning or error, or switch it off; may be repeated
  --config FILE         the configuration, instead of .github/state-md.yml or the key state-md of package.json
  -h, --help            this page
`;
const PATHS = `PATH is a file, a folder (every STATE.md below it that git does not ignore), a glob in quotes, !GLOB to leave files
out, or - for standard input. Without one: STATE.md, .planning/STATE.md and .planning/workstreams/*/STATE.md, whichever
exist.`;
const CHECK = `state-md check reports every figure of a STATE.md that contradicts the others, with its place and the arithmetic.
It changes nothing.

Usage: state-md check [PATH...] [options]

${PATHS}

Options:
  --base REVISION       compare with the commit that the work tree and REVISION started from: what it has as well is
                        marked as inherited, reported one level lower, and never fails the run; what the change
                        switches off is told, and stays unless the base says "trust-head: true"
${OPTIONS}
Examples:
  state-md check                              the STATE.md files of this project
  state-md check docs 'teams/**/STATE.md'     a folder and a glob
  state-md check --base main                  only what this branch brought fails
  state-md check --fail-on warning            be stricter
  state-md check --rule phase-missing=off     without one rule
  state-md check --format json | jq .summary  for other programs; also says for every relation why it is unchecked
  git show HEAD:STATE.md | state-md check -   a file that is not on disk

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 no file found or not all could be looked
into, 70 a fault of state-md, 74 output cannot be written.
`;
const FIX = `state-md fix recomputes the derived figures of a STATE.md that are wrong, in their own style. Nothing else changes,
not a space: every repair is verified before the file is replaced as a whole.

Usage: state-md fix [PATH...] [options]

${PATHS}
With - the repaired text goes to standard output and the report to standard error.

Options:
  --diff                print a unified diff (for "git apply") and write nothing
  --unsafe              also make the repairs where the figures do not say for certain which of them is wrong
${OPTIONS}
Examples:
  state-md fix --diff                         look first
  state-md fix                                then repair
  state-md fix --diff --unsafe                what the uncertain repairs would do
  state-md fix --diff > fix.patch             for "git apply fix.patch"
  state-md fix - < old.md > new.md            as a filter

Exit status, judged by what remains: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 no file found
or not all could be looked into, 70 a fault of state-md, 74 output cannot be written.
`;
const STATUS = `state-md status tells where a project stands, on one screen: milestone, phase, plan and status as STATE.md says them;
progress as it says it and as its counts give it; velocity; the phases of the milestone with their plans, from
ROADMAP.md and the planning folder; what is next; and what disagrees. It changes nothing and judges nobody.

Usage: state-md status [PATH...] [options]

${PATHS}

Options:
  --format FORMAT       text (default), json (see schema/status.schema.json)
  --tolerance MODE, --progress-basis BY, --rule ID=LEVEL, --config FILE
                        as for "state-md check": they decide what disagrees
  -h, --help            this page

The bars: plans and phases are completed ÷ total of the front matter, min is the smaller of the two. An arrow shows
which of them the progress line and the front matter follow. A phase is marked ✓ when ROADMAP.md says that it is
complete, ▸ when STATE.md says that it is the current one; 2/3 are its plans that have a summary, of those in its
folder.

In the JSON, version is 1 and files has an object for each file: path, dialect, milestone, phase, plan, status,
lastActivity, progress, velocity, next, planning, summary, findings; null stands for what is not said. New properties
may be added; version changes when the meaning of one does.

Examples:
  state-md status                             this project
  state-md status services                    every project below a folder
  state-md status --format json | jq '.files[].progress.counts'

Exit status: 0 whatever the files say, 2 wrong usage, 3 no file found or not all could be looked into,
70 a fault of state-md, 74 output cannot be written.
`;
const INIT = `state-md init sets a repository up: it writes .github/workflows/state-md.yml, a workflow that runs the Action with the
least permissions that its mode needs. It never writes over a file, and writes all that was asked for or nothing.

Usage: state-md init [options]

Options:
  --mode MODE           what the workflow does about figures that can be recomputed: check (default) annotates them,
                        suggest suggests them in the pull request, fix commits them to its branch
  --baseline            also write .github/state-md.yml, which names what is wrong today: it is reported as inherited
                        and fails no run, and whatever is new does
  --config              also write .github/state-md.yml with settings to start from, all of them commented out
  --dry-run             print it all and write nothing
  -h, --help            this page

Examples:
  state-md init
  state-md init --baseline                    start with old mistakes, and no new ones
  state-md init --mode fix --dry-run          look first

Exit status: 0 written, 2 wrong usage, no repository or something in the way, 70 a fault of state-md,
74 a file or the output cannot be written.
`;
const VERIFY = `state-md verify proves that a fix commit of the Action is exactly what state-md makes of its parent. It reads the
trailers of the commit, repairs the parent's files anew with the same options, and compares every byte of the files
and of the message below its headline. The options must be those that the configuration of the parent gives. It reads
the clone that it is started in, and nothing from the network.

Usage: state-md verify [COMMIT] [options]

COMMIT is any revision of git: a branch, a tag, a SHA. Without it: HEAD.

Options:
  --allow-options       report options that the configuration of the parent does not give, such as those that the
                        workflow sets, but do not fail for them
  -h, --help            this page

Examples:
  state-md verify                             the newest commit
  state-md verify origin/main                 the newest commit of a branch
  state-md verify 1a2b3c4                     a commit by its SHA
  state-md verify --allow-options             a commit of a workflow with inputs of its own, such as "tolerance"

Exit status: 0 proved, 1 not proved, 2 wrong usage, no such commit or no clone, 70 a fault of state-md,
74 output cannot be written.
`;
const EXPLAIN = `state-md explain prints the page of a rule: what it claims, when it says nothing, examples, what the repair does.
Without RULE it lists all rules.

Usage: state-md explain [RULE]

Examples:
  state-md explain
  state-md explain velocity-time
`;
const REPORT = `state-md report merge makes one report of many: a table of the files of all repositories, the worst first, and
how often each rule was broken. It reads the JSON reports of "state-md check --format json" or of the Action's
report-file.

Usage: state-md report merge PATH... [options]

PATH is a report, or a folder with .json files in it. A report does not say whose it is, so its path does: below the
folder "reports", reports/octo/planner.json and reports/octo/planner/report.json belong to octo/planner.

Options:
  --format FORMAT       text (default), markdown (for a job summary), json (see schema/merged.schema.json)
  --fail-on LEVEL       from which severity on findings give exit status 1: error (default), warning, notice, never
  -h, --help            this page

Examples:
  state-md report merge reports
  state-md report merge reports --format markdown >> "$GITHUB_STEP_SUMMARY"
  state-md report merge reports --format json | jq '.repositories[0].name'

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or a file that is no report (the others are
merged all the same), 3 no report found, 70 a fault of state-md, 74 output cannot be written.
`;
const PAGES = {
    check: CHECK,
    fix: FIX,
    status: STATUS,
    init: INIT,
    verify: VERIFY,
    explain: EXPLAIN,
    report: REPORT,
};
function helpText(topic) {
    return topic === undefined ? OVERVIEW : PAGES[topic];
}


/***/ })

};
