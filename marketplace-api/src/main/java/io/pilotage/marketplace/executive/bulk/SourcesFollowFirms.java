package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.firm.FirmDescribed;
import io.pilotage.marketplace.firm.Firms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls the source of a firm's imports what the firm is called. */
@Component
class SourcesFollowFirms {

    private final SourceRepository sources;
    private final Firms firms;

    SourcesFollowFirms(SourceRepository sources, Firms firms) {
        this.sources = sources;
        this.firms = firms;
    }

    @EventListener
    void on(FirmDescribed described) {
        sources.findByFirm(described.subject()).ifPresent(source -> {
            source.rename(firms.get(described.subject()).name());
            sources.save(source);
        });
    }
}
