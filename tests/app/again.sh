#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test of the real window, and again where it fails: GTK 4.8's
# accessibility backend loses objects of windows that come and go while the
# bus asks for them, and then the test cannot see what a person would. A
# fault of ours fails each time.
for try in 1 2 3
do
  out=$("$@")
  status=$?
  [ $status -ne 0 ] || break
done
printf '%s\n' "$out"
exit $status
