package io.pilotage.search.worker;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What the command line says to people. */
final class IndexReport {

    private IndexReport() {}

    static String status(List<KindStatus> kinds, List<ParkedRow> parked) {
        var lines = new StringJoiner(System.lineSeparator());
        lines.add(row("kind", "rows", "in index", "waiting", "parked", "oldest s", "drift"));
        for (var kind : kinds) {
            lines.add(row(
                    kind.kind().label(),
                    kind.rows(),
                    kind.documents() == null ? "no answer" : kind.documents(),
                    kind.waiting(),
                    kind.parked(),
                    String.format(Locale.ROOT, "%.1f", kind.oldestSeconds()),
                    kind.drift().checkedAt() == null
                            ? "unchecked"
                            : kind.drift().size()));
        }
        kinds.stream().map(KindStatus::rebuild).forEach(rebuild -> {
            if (rebuild != null && rebuild.unfinished()) {
                lines.add(progress(rebuild));
            }
        });
        for (var row : parked) {
            lines.add("parked: %s %s version %d after %d attempts: %s"
                    .formatted(row.kind().label(), row.id(), row.version(), row.attempts(), row.reason()));
        }
        return lines.toString();
    }

    static String progress(RebuildProgress rebuild) {
        return "rebuild of %s: %d of %d rows, %d %%%s"
                .formatted(
                        rebuild.kind().label(),
                        rebuild.done(),
                        rebuild.total(),
                        rebuild.percent(),
                        rebuild.trouble() == null ? "" : "; waits: " + rebuild.trouble());
    }

    static String rebuilds(List<RebuildProgress> rebuilds) {
        var lines = new StringJoiner(System.lineSeparator());
        for (var rebuild : rebuilds) {
            lines.add("rebuilt %s: %d rows in %s".formatted(rebuild.kind().label(), rebuild.done(), rebuild.index()));
        }
        return lines.toString();
    }

    static String checks(List<DriftReport> reports, boolean repair, boolean inOrder) {
        var lines = new StringJoiner(System.lineSeparator());
        lines.add(row("kind", "missing", "stale", "extra", "ahead", "", ""));
        for (var report : reports) {
            lines.add(row(
                    report.kind().label(),
                    report.missing().size(),
                    report.stale().size(),
                    report.extra().size(),
                    report.ahead().size(),
                    "",
                    ""));
        }
        boolean clean = reports.stream().allMatch(DriftReport::clean);
        return lines.add(verdict(clean, repair, inOrder)).toString();
    }

    private static String verdict(boolean clean, boolean repair, boolean inOrder) {
        if (clean) {
            return "The index agrees with the database.";
        }
        if (!repair) {
            return "The index differs; --repair mends it.";
        }
        return inOrder ? "Repaired: the index agrees with the database now." : "Repaired, and yet the index differs.";
    }

    private static String row(Object... cells) {
        return String.format("%-12s%12s%12s%12s%12s%12s%12s", cells).stripTrailing();
    }
}
