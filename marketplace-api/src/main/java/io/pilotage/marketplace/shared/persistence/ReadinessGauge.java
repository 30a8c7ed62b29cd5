package io.pilotage.marketplace.shared.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether this node is ready, as its probe says, looked at apart from the scrape: so it is told while the database is away, too. */
@Component
class ReadinessGauge implements MeterBinder, DisposableBean {

    private static final int EVERY_SECONDS = 15;

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("readiness").factory());
    private final ObjectProvider<HealthEndpoint> health;
    private volatile int ready;

    ReadinessGauge(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
        looks.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pilotage.ready", () -> ready)
                .description("1 while this node can serve")
                .register(registry);
    }

    private void look() {
        try {
            var readiness = health.getObject().healthForPath("readiness");
            ready = readiness != null && readiness.getStatus().equals(Status.UP) ? 1 : 0;
        } catch (RuntimeException starting) {
            ready = 0;
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
