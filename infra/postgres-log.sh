#!/bin/sh
# Keeps PostgreSQL's write-ahead log, part by part, in the folder LOG_FOLDER: "keep PATH NAME" as archive_command, "fetch NAME PATH" as
# restore_command.
set -eu
case "$1" in
keep)
    kept="$LOG_FOLDER/$3.gz"
    if [ -e "$kept" ]; then
        # The same part comes again after a crash. Another under its name is of another database, and must not replace it.
        gzip -dc "$kept" | cmp -s - "$2"
    else
        gzip -c "$2" >"$kept.new"
        sync "$kept.new"
        mv "$kept.new" "$kept"
    fi
    ;;
fetch)
    gzip -dc "$LOG_FOLDER/$2.gz" >"$3"
    ;;
*)
    exit 64
    ;;
esac
