# shellcheck shell=bash
# Sourced by the other scripts: messages on stderr, long steps with their elapsed time, one lock.
# stdout stays free for what a command is asked to print.

say() { printf '%s\n' "$*" >&2; }

# elapsed SINCE: minutes and seconds since that value of $SECONDS.
elapsed() { printf '%d:%02d' $(((SECONDS - $1) / 60)) $(((SECONDS - $1) % 60)); }

# watched LABEL LOG COMMAND...: runs COMMAND with its output in LOG, telling the time passed and LOG's last line.
watched() {
  local label=$1 log=$2 since=$SECONDS ticker status=0
  shift 2
  say "$label ..."
  : >"$log"
  tick "$label" "$log" "$since" >/dev/null 9>&- &
  ticker=$!
  "$@" >"$log" 2>&1 9>&- || status=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  if [ "$status" -eq 0 ]; then say "$label: done in $(elapsed "$since")"; fi
  return "$status"
}

# tick LABEL LOG SINCE: reports until killed, or until the script it belongs to is gone.
tick() {
  local pause=15
  if [ -t 2 ]; then pause=1; fi
  while sleep "$pause" 2>/dev/null && kill -0 "$$" 2>/dev/null; do
    local lines last
    lines=$(wc -l <"$2" | tr -d ' ')
    last=$(tail -n 1 "$2" 2>/dev/null | tr -d '\033\r' | cut -c 1-60)
    if [ -t 2 ]; then
      printf '\r\033[K  %s %s (%s) %s' "$(elapsed "$3")" "$1" "$lines" "$last" >&2
    else
      say "  $(elapsed "$3") $1: step $lines: $last"
    fi
  done
}

# lock FILE PURPOSE: waits until no other run holds FILE. The end of this process, however it ends, frees it.
lock() {
  mkdir -p "$(dirname "$1")"
  if type -P flock >/dev/null; then
    exec 9>"$1"
    flock -n 9 && return
    say "waiting for another run that holds $2"
    flock 9
  else
    lock_by_link "$1.owner" "$2"
  fi
}

# Without flock (macOS): a link that names its owner, removed by `unlock`; a dead owner's is taken over.
lock_by_link() {
  local owner told=
  held=$1
  until ln -s "$$" "$1" 2>/dev/null; do
    owner=$(readlink "$1") || continue
    if [ "$owner" = "$$" ]; then return; fi
    if ! kill -0 "$owner" 2>/dev/null; then
      take_over "$1" "$owner"
      continue
    fi
    if [ -z "$told" ]; then say "waiting for another run that holds $2"; fi
    told=yes
    sleep 1
  done
}

# take_over LINK OWNER: one at a time, so that nobody removes the link of who was quicker.
take_over() {
  if mkdir "$1.taken" 2>/dev/null; then
    if [ "$(readlink "$1")" = "$2" ]; then rm -f "$1"; fi
    rmdir "$1.taken"
  else
    sleep 1
  fi
}

# unlock: for the script's EXIT trap.
unlock() { if [ -n "${held:-}" ] && [ "$(readlink "$held")" = "$$" ]; then rm -f "$held"; fi; }
