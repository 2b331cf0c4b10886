// The project of the pictures of the terminal: two figures that can be recomputed, and a date that only a person can mend.

/** A STATE.md as the pictures show it. */
export const EXAMPLE = `---
gsd_state_version: 1.0
milestone: v1.0
milestone_name: milestone
status: executing
stopped_at: Completed 03-02-PLAN.md
last_updated: "2026-03-01T18:05:41.220Z"
last_activity: 2026-03-01
progress:
  total_phases: 4
  completed_phases: 2
  total_plans: 14
  completed_plans: 9
  percent: 64
---

# Project State

## Project Reference

**Core value:** A printable tide table for every small harbour, right to the minute.
**Current focus:** Phase 3 - Harbour pages

## Current Position

Phase: 3 of 4 (Harbour pages)
Plan: 2 of 5 in current phase
Status: In progress
Last activity: 2026-03-01 — Finished plan 03-02

Progress: [████████░░] 64%

## Performance Metrics

**Velocity:**
- Total plans completed: 9
- Average duration: 6.1 min
- Total execution time: 0.82 hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 01 - Station data | 4/4 | 26 min | 6.5 min |
| 02 - Harmonic model | 3/3 | 17 min | 5.7 min |
| 03 - Harbour pages | 2/5 | 12 min | 6 min |

*Updated after each plan completion*

## Session Continuity

Last session: 2026-02-30
Stopped at: Completed 03-02-PLAN.md
Resume file: None
`;
