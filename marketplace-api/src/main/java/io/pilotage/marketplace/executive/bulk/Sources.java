package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sources of imported profiles, and which of them an admin vouches for. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class Sources {

    private final SourceRepository sources;
    private final CurrentPerson current;
    private final Clock clock;

    Sources(SourceRepository sources, CurrentPerson current, Clock clock) {
        this.sources = sources;
        this.current = current;
        this.clock = clock;
    }

    /** In the order of their names. */
    @Transactional(readOnly = true)
    public List<SourceDetails> all() {
        return sources.findInOrder().stream().map(Source::details).toList();
    }

    /**
     * Vouches for a source, or no longer does; what is published stays published.
     *
     * @param reason 10 to 2,000 characters, kept in the audit log
     */
    public SourceDetails trust(SourceId id, boolean trusted, @Nullable String reason) {
        Source source = sources.findById(id).orElseThrow(() -> new NotFound("source"));
        if (trusted) {
            source.trust(reason, current.requireId(), clock.instant());
        } else {
            source.distrust(reason);
        }
        return sources.save(source).details();
    }
}
