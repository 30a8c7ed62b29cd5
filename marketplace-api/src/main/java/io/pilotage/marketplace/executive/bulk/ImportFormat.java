package io.pilotage.marketplace.executive.bulk;

/** How a file of executives is written; always UTF-8. */
public enum ImportFormat {
    /** One JSON Resume per line. */
    JSON_LINES("application/jsonl", "jsonl"),
    /** A header and one executive per row, as RFC 4180 says, in the columns of {@link CsvColumns}. */
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    ImportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** A file of one invented executive that can be taken as it stands. */
    public String template() {
        return ImportTemplate.of(this);
    }

    RowFormat rows() {
        return switch (this) {
            case JSON_LINES -> new JsonLines();
            case CSV -> new CsvRows();
        };
    }
}
