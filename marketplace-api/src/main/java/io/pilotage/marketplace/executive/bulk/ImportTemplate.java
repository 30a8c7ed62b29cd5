package io.pilotage.marketplace.executive.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file of one invented executive, to be filled with real ones. */
final class ImportTemplate {

    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry("external_id", "1001"),
            Map.entry("name", "Wren Calder"),
            Map.entry("email", "wren.calder@register.example"),
            Map.entry("headline", "Part-time CIO for councils"),
            Map.entry("summary", "I help small public bodies get systems, data and suppliers under control."),
            Map.entry("region", "West Midlands"),
            Map.entry("roles", "CIO"),
            Map.entry("sectors", "PUBLIC;THIRD"),
            Map.entry("day_rate", "850.00"),
            Map.entry("days_per_month_free", "6"),
            Map.entry("travel_km", "100"),
            Map.entry("remote_percent", "60"),
            Map.entry("languages", "English:Professional"),
            Map.entry("vendor_management_level", "Expert"),
            Map.entry("vendor_management_evidence", "Renegotiated nine contracts in a year."),
            Map.entry("career_1_organisation", "Borough of Ambermere"),
            Map.entry("career_1_title", "Head of IT"),
            Map.entry("career_1_from", "2015-04"));

    private static final String JSON_LINE = """
            {"basics": {"name": "Wren Calder", "email": "wren.calder@register.example", \
            "label": "Part-time CIO for councils", \
            "summary": "I help small public bodies get systems, data and suppliers under control.", \
            "location": {"region": "West Midlands"}}, \
            "work": [{"name": "Borough of Ambermere", "position": "Head of IT", "startDate": "2015-04"}], \
            "skills": [{"name": "Vendor management", "level": "Expert", \
            "x-evidence": "Renegotiated nine contracts in a year."}], \
            "languages": [{"language": "English", "fluency": "Professional"}], \
            "x-pilotage": {"externalId": "1001", "roles": ["CIO"], "sectors": ["PUBLIC", "THIRD"], \
            "dayRate": {"amount": "850.00", "currency": "GBP"}, "daysPerMonthFree": 6, "travelKm": 100, \
            "remotePercent": 60}}
            """;

    private ImportTemplate() {}

    static String of(ImportFormat format) {
        return switch (format) {
            case CSV -> csv(CsvColumns.all());
            case JSON_LINES -> JSON_LINE;
        };
    }

    private static String csv(List<String> columns) {
        StringBuilder file = new StringBuilder();
        try (var printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            printer.printRecord(columns.stream().map(column -> EXAMPLE.getOrDefault(column, "")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }
}
