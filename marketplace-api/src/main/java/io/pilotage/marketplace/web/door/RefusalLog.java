package io.pilotage.marketplace.web.door;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One line for each refusal: what was refused, where, and to whom by id; no address, no name, no secret of a link. A flood of them is
 * counted rather than written.
 */
public final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    /** What an address of ours may hold that is no secret: words, versions and ids. */
    private static final Pattern HARMLESS =
            Pattern.compile("[a-z][a-z.-]{0,39}|v\\d|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int LINES_PER_SECOND = 10;
    private static final int LONGEST = 300;

    private static final AtomicLong SECOND = new AtomicLong();
    private static final AtomicLong LINES = new AtomicLong();

    private RefusalLog() {}

    /**
     * @param what a status or the name of a rule
     * @param address where, as far as it may be written; see {@link #harmless}
     */
    public static void note(String what, String address) {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (SECOND.getAndSet(second) != second) {
            long before = LINES.getAndSet(0) - LINES_PER_SECOND;
            if (before > 0) {
                LOG.info("Refused {} more in a second", before);
            }
        }
        if (LINES.incrementAndGet() <= LINES_PER_SECOND) {
            LOG.info("Refused {} at {} to {}", what, harmless(address), caller());
        }
    }

    /** The address with a star for everything that might be a secret, and without its query. */
    static String harmless(String address) {
        String path = address.split("\\?", 2)[0];
        String written = Arrays.stream(path.split("/", -1))
                .map(part -> part.isEmpty() || HARMLESS.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/"));
        return written.substring(0, Math.min(LONGEST, written.length()));
    }

    private static String caller() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || !HARMLESS.matcher(known.getName()).matches() ? "nobody" : known.getName();
    }
}
