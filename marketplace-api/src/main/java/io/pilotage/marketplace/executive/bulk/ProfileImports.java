package io.pilotage.marketplace.executive.bulk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.pilotage.marketplace.executive.ImportedProfiles;
import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.TooMany;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of executives: stored at once, read and published in the background. Admins see all; those who act for a firm bring in and see
 * its own.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'FIRM_MEMBER')")
public class ProfileImports {

    /** Bytes of the largest file. */
    public static final long LARGEST = 32L * 1024 * 1024;

    /** Rows of the longest file. */
    public static final int MOST_ROWS = 20_000;

    private static final int BATCH = 500;
    private static final int CHARACTERS_OF_A_BATCH = 1_000_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final ProfileImportRepository imports;
    private final VisibleImports visible;
    private final SourceRepository sources;
    private final RowStore rows;
    private final Uploads uploads;
    private final RateLimits limits;
    private final ImportProperties properties;
    private final ImportJobs jobs;
    private final ImportedProfiles profiles;
    private final Firms firms;
    private final Suspensions suspensions;
    private final CurrentPerson current;
    private final Clock clock;

    ProfileImports(
            ProfileImportRepository imports,
            VisibleImports visible,
            SourceRepository sources,
            RowStore rows,
            Uploads uploads,
            RateLimits limits,
            ImportProperties properties,
            ImportJobs jobs,
            ImportedProfiles profiles,
            Firms firms,
            Suspensions suspensions,
            CurrentPerson current,
            Clock clock) {
        this.imports = imports;
        this.visible = visible;
        this.sources = sources;
        this.rows = rows;
        this.uploads = uploads;
        this.limits = limits;
        this.properties = properties;
        this.jobs = jobs;
        this.profiles = profiles;
        this.firms = firms;
        this.suspensions = suspensions;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Stores a file, whose rows are then read in the background; it is not lost once this returns.
     *
     * @param source the name of where the data come from; a new one is made, and not trusted
     * @param fileName what people call the file
     * @throws InvalidInput if the file is not UTF-8, too large, empty, or has columns that nobody knows; nothing is stored then
     * @throws UploadUnderWay while another file of the source is being stored
     * @throws ImportsWaiting while too many files of the source are not read
     * @throws TooMany if the source sent too many files today, or this node is storing too many at this moment
     */
    @Transactional(rollbackFor = IOException.class)
    @PreAuthorize("hasRole('ADMIN')")
    public ImportDetails receive(
            @Nullable String source, @Nullable String fileName, ImportFormat format, InputStream file)
            throws IOException {
        return receive(Source.named(source), fileName, format, file);
    }

    /**
     * Like the other, from a firm that the caller acts for: those who claim such a profile join its roster.
     *
     * @throws NotFound if the caller does not act for the firm
     */
    @Transactional(rollbackFor = IOException.class)
    @PreAuthorize("hasRole('FIRM_MEMBER')")
    public ImportDetails receiveFrom(FirmId firm, @Nullable String fileName, ImportFormat format, InputStream file)
            throws IOException {
        firms.requireInAction(firm);
        return receive(Source.of(firms.get(firm)), fileName, format, file);
    }

    private ImportDetails receive(Source from, @Nullable String fileName, ImportFormat format, InputStream file)
            throws IOException {
        new Checks().line(fileName, "fileName", 1, 200).orThrow();
        String name = String.valueOf(fileName).strip();
        return uploads.alone(from, name, () -> {
            requireFewUnread(from);
            limits.take(Limit.IMPORTS, from.key()); // after the others: waiting for those costs nothing
            ImportId id = ImportId.next();
            List<String> header = store(id, format, file);
            SourceId source =
                    sources.findLike(from).orElseGet(() -> sources.save(from)).id();
            imports.save(ProfileImport.receive(id, source, name, format, header, current.requireId(), clock.instant()));
            jobs.readNextOf(source);
            return get(id);
        });
    }

    private void requireFewUnread(Source from) {
        List<String> unread = sources.findLike(from).map(Source::id).map(imports::findUnread).orElse(List.of()).stream()
                .map(ProfileImport::fileName)
                .toList();
        if (unread.size() >= properties.unread()) {
            throw new ImportsWaiting(unread);
        }
    }

    private List<String> store(ImportId id, ImportFormat format, InputStream file) throws IOException {
        var batch = new ArrayList<RowStore.Waiting>();
        int[] count = {0};
        int[] characters = {0};
        try (Reader text = text(new LimitedFile(file, LARGEST))) {
            List<String> header = format.rows().split(text, (number, row) -> {
                if (row.indexOf('\0') >= 0) {
                    throw new InvalidInput("file", "not-text", "Row " + number + " holds a NUL, so this is not UTF-8.");
                }
                if (++count[0] > MOST_ROWS) {
                    throw new InvalidInput("file", "too-many", "A file has at most " + MOST_ROWS + " rows.");
                }
                batch.add(new RowStore.Waiting(number, row));
                characters[0] += row.length();
                if (batch.size() == BATCH || characters[0] > CHARACTERS_OF_A_BATCH) {
                    rows.add(id, batch);
                    batch.clear();
                    characters[0] = 0;
                }
            });
            rows.add(id, batch);
            if (count[0] == 0) {
                throw new InvalidInput("file", "empty", "This file has no rows.");
            }
            return header;
        } catch (CharacterCodingException wrong) {
            throw new InvalidInput("file", "not-utf-8", "This file is not UTF-8. Please save it with that encoding.");
        } catch (CSVException malformed) {
            throw new InvalidInput(
                    "file", "malformed", "The quotes of this file do not match after row " + (count[0] + 1) + ".");
        }
    }

    private static Reader text(InputStream file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The newest first; {@code after} is the id of the last of the page before, or null. */
    @Transactional(readOnly = true)
    public Slice<ImportDetails> all(@Nullable UUID after, int limit) {
        return Slice.of(
                details(visible.newest(after, limit + 1)), limit, it -> it.id().toString());
    }

    @Transactional(readOnly = true)
    public ImportDetails get(ImportId id) {
        return details(visible.load(id));
    }

    /** The first rows that were refused, with what is wrong with each; {@link RowFiles} has all. */
    @Transactional(readOnly = true)
    public List<RowInNeed> refused(ImportId id, int most) {
        ProfileImport from = visible.load(id);
        return rows.needing(id, Attention.REFUSED, 0, most).stream()
                .map(row -> inNeed(from, row))
                .toList();
    }

    /** The first profiles that publishing left as drafts, with the words that the automatic checks pointed at. */
    @Transactional(readOnly = true)
    public List<RowInNeed> questioned(ImportId id, int most) {
        visible.load(id);
        return rows.questioned(id, most).stream()
                .flatMap(
                        row -> profiles
                                .question(row.executive())
                                .map(it -> new RowInNeed(row.number(), it.name(), it.reasons()))
                                .stream())
                .toList();
    }

    private static RowInNeed inNeed(ProfileImport from, RowFormat.Row row) {
        return new RowInNeed(
                row.number(),
                name(from, row.content()),
                row.problems().stream()
                        .map(it -> it.field().isEmpty() ? it.message() : it.field() + ": " + it.message())
                        .toList());
    }

    private static String name(ProfileImport from, String content) {
        try {
            return from.format()
                    .rows()
                    .resume(from.header(), content)
                    .at("/basics/name")
                    .asString("");
        } catch (RuntimeException unreadable) {
            return ""; // what is wrong with the row says so
        }
    }

    /**
     * Publishes, in the background, every complete profile of a finished import, and invites its executives to claim them.
     *
     * @throws SourceNotTrusted unless an admin has vouched for the source
     * @throws StandsSuspended while the firm is suspended whose import it is
     */
    @PreAuthorize("hasRole('ADMIN')")
    public ImportDetails publish(ImportId id) {
        ProfileImport finished = visible.load(id);
        Source source = sources.findById(finished.source()).orElseThrow();
        FirmId firm = source.firm();
        if (firm != null) {
            suspensions.requireNone(SuspendableKind.FIRM, firm.value());
        }
        finished.askForPublication(source, clock.instant());
        imports.save(finished);
        rows.publishAgain(id);
        jobs.publish(id);
        return get(id);
    }

    private ImportDetails details(ProfileImport it) {
        return details(List.of(it)).getFirst();
    }

    private List<ImportDetails> details(List<ProfileImport> imports) {
        List<ImportId> ids = imports.stream().map(ProfileImport::id).toList();
        Map<ImportId, ImportCounts> counts = rows.counts(ids);
        Map<ImportId, PublicationCounts> publications = rows.publicationCounts(ids);
        Map<SourceId, SourceDetails> from =
                sources
                        .findAllById(imports.stream()
                                .map(ProfileImport::source)
                                .distinct()
                                .toList())
                        .stream()
                        .map(Source::details)
                        .collect(toMap(SourceDetails::id, Function.identity()));
        return imports.stream()
                .map(it -> it.details(
                        requireNonNull(from.get(it.source())),
                        counts.getOrDefault(it.id(), ImportCounts.NONE),
                        publications.getOrDefault(it.id(), PublicationCounts.NONE)))
                .toList();
    }
}
