# Sourced by the scripts that go through stages: tests/run and the checks of the bindings.
#
#   stages_in FOLDER                 the output of each stage goes to FOLDER/NAME.log
#   stage NAME WHAT COMMAND...       one line: what came of it, wall and processor time, its last line
#   must NAME WHAT COMMAND...        a stage that all others build on: if it fails, they are left out
#   beside NAME WHAT COMMAND...      a stage that runs while the next ones do; told by rejoin
#   rejoin                           waits for what runs beside
#   stages_end                       "N passed, N failed, N skipped"; fails if any stage did
#
# A command that ends with 77 could not be run here: its stage counts as skipped.

passed=0 failed=0 skipped=0

stages_in() {
  stage_logs=$1
  mkdir -p "$stage_logs"
}

stage() {
  local name=$1 what=$2 log=$stage_logs/$1.log code=0 took last
  shift 2
  local TIMEFORMAT='%R %U %S'
  took=$({ time "$@" >"$log" 2>&1 </dev/null; } 2>&1) || code=$?
  took=$(awk '{ printf "%.0f s, %.0f s of processor", $1, $2 + $3 }' <<<"$took")
  last=$(grep -v '^[[:space:]]*$' "$log" | tail -n 1 | cut -c 1-140 || true)
  case $code in
    0) passed=$((passed + 1)); echo "ok       $name: $what ($took) $last" ;;
    77) skipped=$((skipped + 1)); echo "skipped  $name: $what: $last" ;;
    *)
      failed=$((failed + 1))
      echo "FAILED   $name: $what ($took), code $code; the end of $log:"
      tail -n 60 "$log" | cut -c 1-400 | sed 's/^/         | /'
      ;;
  esac
  [ "$code" -eq 0 ]
}

# Stages that share nothing run two at a time: each has times when it keeps one processor busy.
beside_names=() beside_jobs=()
beside() {
  stage "$@" >"$stage_logs/$1.said" &
  beside_names+=("$1") beside_jobs+=("$!")
  # What runs behind does not hear of Ctrl-C by itself.
  trap 'kill "${beside_jobs[@]}" 2>/dev/null' EXIT
}

rejoin() {
  local at said
  for at in "${!beside_jobs[@]}"; do
    wait "${beside_jobs[at]}"
    said=$(cat "$stage_logs/${beside_names[at]}.said")
    case $said in
      ok*) passed=$((passed + 1)) ;;
      skipped*) skipped=$((skipped + 1)) ;;
      *) failed=$((failed + 1)) ;;
    esac
    printf '%s\n' "${said:-FAILED   ${beside_names[at]}: ended without a word}"
  done
  beside_names=() beside_jobs=()
  trap - EXIT
}

must() {
  stage "$@" || { stages_end && exit 77; exit 1; }
}

stages_end() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
