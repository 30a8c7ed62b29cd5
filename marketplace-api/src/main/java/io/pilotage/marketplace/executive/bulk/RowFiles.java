package io.pilotage.marketplace.executive.bulk;

import static java.util.function.Predicate.not;

import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OnlyReads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The files of rows that need somebody's hand. Not transactional on purpose: rows are read some at a time while the file is written, so
 * that neither memory nor a connection is held for whoever takes it slowly.
 */
@Service
@OnlyReads
@PreAuthorize("hasAnyRole('ADMIN', 'FIRM_MEMBER')")
public class RowFiles {

    /** Rows in memory at once; each came with at most {@link RowReading#LONGEST} characters. */
    static final int PAGE = 20;

    private final VisibleImports imports;
    private final RowStore rows;

    RowFiles(VisibleImports imports, RowStore rows) {
        this.imports = imports;
        this.rows = rows;
    }

    /**
     * Writes rows as they came, each with what is wrong, in the format in which they came; UTF-8.
     *
     * @throws NotFound if the caller may not see the import; nothing is written then
     */
    public void write(ImportId id, Attention attention, OutputStream file) throws IOException {
        ProfileImport from = imports.load(id);
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        from.format().rows().write(from.header(), needing(id, attention), text);
        text.flush();
    }

    private Stream<RowFormat.Row> needing(ImportId id, Attention attention) {
        return Stream.iterate(
                        rows.needing(id, attention, 0, PAGE),
                        not(List::isEmpty),
                        page -> rows.needing(id, attention, page.getLast().number(), PAGE))
                .flatMap(List::stream);
    }
}
