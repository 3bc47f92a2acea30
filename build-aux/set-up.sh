# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by build-aux/run and build-aux/check, which source it: installs the
# missing packages, chooses a build directory, configures and builds.
# Nothing here writes into the source tree, save for the build directory in
# it when the tree is writable and no other was given.

set -euo pipefail

program=${0##*/}
source_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say ()
{
  printf '%s: %s\n' "$program" "$*"
}

die ()
{
  printf '%s: %s\n' "$program" "$*" >&2
  exit 1
}

# The packages of packages.txt that are not installed, one a line.
missing_packages ()
{
  local wanted
  wanted=$(sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' \
           "$source_dir/build-aux/packages.txt")

  # dpkg-query complains of names that it has never heard of: those are
  # missing too, and comm finds them by what it does not print.
  # shellcheck disable=SC2086
  comm -23 <(printf '%s\n' $wanted | LC_ALL=C sort -u) \
           <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted \
               2>/dev/null |
             sed -n 's/^installed //p' | LC_ALL=C sort -u)
}

# Installs what packages.txt names and the machine lacks.
install_packages ()
{
  local missing as_root=()

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null
  then
    say "no apt here, so the packages of build-aux/packages.txt" \
        "are taken to be installed by other means"
    return
  fi

  missing=$(missing_packages | tr '\n' ' ')
  missing=${missing% }
  if [ -z "$missing" ]
  then
    return
  fi

  if [ "$(id -u)" -ne 0 ]
  then
    if ! command -v sudo >/dev/null
    then
      die "packages are missing and there is no sudo; as root, run:" \
          "apt-get install --no-install-recommends $missing"
    fi
    as_root=(sudo)
  fi

  # A fresh machine may be busy with its own upgrades: wait for the lock.
  # shellcheck disable=SC2206
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
             apt-get -y -o DPkg::Lock::Timeout=300)
  # shellcheck disable=SC2206
  local install=("${apt[@]}" install --no-install-recommends $missing)

  say "installing what build-aux/packages.txt names and this machine lacks:"
  printf '+ %s\n' "${apt[*]} update"
  # A source of the machine's that is out of reach need not be one of ours.
  "${apt[@]}" update </dev/null ||
    say "not every list could be brought up to date; going on with what is there"
  printf '+ %s\n' "${install[*]}"
  "${install[@]}" </dev/null
}

# default_build_dir SUFFIX: prints “_build” in the source tree or, when that
# is read-only, a folder in the person's cache that belongs to this tree.
# The permission bits count, not only what the kernel would allow: root may
# write anywhere, and a tree that was made read-only is still left alone.
default_build_dir ()
{
  local suffix=$1 cache key

  if [ -w "$source_dir" ] &&
     [ -n "$(find "$source_dir" -maxdepth 0 -perm -u+w)" ]
  then
    printf '%s\n' "$source_dir/_build$suffix"
    return
  fi

  key=$(printf '%s' "$source_dir" | cksum | cut -d ' ' -f 1)
  cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  if [ -z "$cache" ] || ! mkdir -p "$cache/landfall" 2>/dev/null ||
     ! [ -w "$cache/landfall" ]
  then
    cache=${TMPDIR:-/tmp}/landfall-$(id -u)
    mkdir -p "$cache/landfall"
    [ -O "$cache" ] || die "$cache belongs to someone else"
  fi
  printf '%s\n' "$cache/landfall/build-$key$suffix"
}

# The source tree that the build directory $1 was configured for.
configured_source ()
{
  python3 - "$1/meson-info/meson-info.json" <<'PY'
import json, sys
with open(sys.argv[1]) as f:
    print(json.load(f)['directories']['source'])
PY
}

# configure BUILD_DIR OPTION…: configures the build directory, only where it
# is new or was configured with other options.
configure ()
{
  local build_dir=$1 stamp=$1/landfall-options other
  shift

  mkdir -p "$build_dir"
  if [ ! -f "$build_dir/build.ninja" ]
  then
    meson setup --fatal-meson-warnings "$build_dir" "$source_dir" "$@"
  else
    other=$(configured_source "$build_dir")
    if [ "$other" != "$source_dir" ]
    then
      die "$build_dir was configured for $other:" \
          "give another build directory, or remove it"
    fi
    if [ "$(cat "$stamp" 2>/dev/null)" != "$*" ]
    then
      meson configure "$build_dir" "$@"
    fi
  fi
  printf '%s\n' "$*" > "$stamp"
}

# make_locale BUILD_DIR LOCALE: puts the locale, in UTF-8, into the build
# directory's folder "locales", whatever the machine has. Where localedef only
# warns, the locale is there all the same.
make_locale ()
{
  local folder=$1/locales

  if [ ! -d "$folder/$2.UTF-8" ]
  then
    mkdir -p "$folder"
    localedef -i "$2" -f UTF-8 "$folder/$2.UTF-8" || [ -d "$folder/$2.UTF-8" ]
  fi
}
