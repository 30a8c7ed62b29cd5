package io.pilotage.marketplace.executive.bulk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of files of executives for tests. */
public final class ImportFixtures {

    static final List<String> HEADER = List.of(
            "external_id",
            "name",
            "email",
            "headline",
            "summary",
            "region",
            "roles",
            "sectors",
            "day_rate",
            "days_per_month_free",
            "travel_km",
            "remote_percent",
            "languages",
            "clearance_level",
            "it_governance_level",
            "it_governance_evidence",
            "vendor_management_level",
            "vendor_management_evidence",
            "data_management_level",
            "data_management_evidence",
            "communication_level",
            "communication_evidence",
            "career_1_organisation",
            "career_1_title",
            "career_1_from",
            "certificate_1_name",
            "development_1_kind",
            "development_1_title",
            "development_1_completed",
            "development_1_hours");

    private ImportFixtures() {}

    /** A JSON Resume that says everything that a published profile needs. */
    static String line(String externalId, String name, String headline) {
        return """
                {"basics": {"name": "%s", "label": "%s", "email": "%s@people.example", "summary": "I help small public bodies \
                get systems, data and suppliers under control, and explain to boards in plain words what they pay for.", \
                "location": {"region": "West Midlands"}}, \
                "work": [{"name": "Borough of Ambermere", "position": "Head of IT", "startDate": "2015-04"}], \
                "skills": [{"name": "IT governance", "level": "Advanced", "x-evidence": "Set up a change board with finance."}, \
                {"name": "Vendor management", "level": "Expert", "x-evidence": "Renegotiated nine contracts in a year."}, \
                {"name": "Data management", "level": "Practised", "x-evidence": "Brought eleven registers into one place."}, \
                {"name": "Communication", "level": "Expert", "x-evidence": "Reports to boards every quarter."}], \
                "languages": [{"language": "English", "fluency": "Professional"}], \
                "x-pilotage": {"externalId": "%s", "roles": ["CIO"], "sectors": ["PUBLIC"], \
                "dayRate": {"amount": "850.00", "currency": "GBP"}, "daysPerMonthFree": 6, "travelKm": 100, \
                "remotePercent": 60}}""".formatted(name, headline, externalId, externalId);
    }

    public static String line(String externalId) {
        return line(externalId, "Robin " + externalId, "Part-time CIO for councils");
    }

    /** A file of {@code count} complete executives whose ids begin with {@code prefix}. */
    static String lines(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> line(prefix + n, "Robin " + prefix + n, "Part-time CIO for councils, number " + n))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The cells of a complete executive, under {@link #HEADER}. */
    static List<String> cells(String externalId) {
        return List.of(
                externalId,
                "Robin " + externalId,
                externalId + "@people.example",
                "Part-time CIO for councils",
                "I help small public bodies get systems, data and suppliers under control, and explain to boards in plain "
                        + "words what they pay for.",
                "West Midlands",
                "CIO; Head of IT",
                "Public",
                "850",
                "6.5",
                "100",
                "60",
                "English: Professional; Welsh: Basic",
                "SC",
                "3",
                "Set up a change board with finance.",
                "Expert",
                "Renegotiated nine contracts in a year.",
                "2",
                "Brought eleven registers into one place.",
                "4",
                "Reports to boards every quarter.",
                "Borough of Ambermere",
                "Head of IT",
                "2015-04",
                "CGEIT",
                "Board work",
                "Trustee of a hospice",
                "2026-02",
                "24");
    }

    /** A CSV file with these rows, every cell in quotes. */
    static String csv(List<List<String>> rows) {
        return Stream.concat(Stream.of(HEADER), rows.stream())
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** The row with one cell changed. */
    static List<String> with(List<String> row, String column, String cell) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> HEADER.get(i).equals(column) ? cell : row.get(i))
                .toList();
    }
}
