package io.pilotage.marketplace.testing;

import io.pilotage.marketplace.MarketplaceApiApplication;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/** A node that a test starts and ends itself, with all that a {@link PaymentTest} has. */
public final class PaymentNode {

    private static final String PROPERTIES_OF_TESTS = "test";

    private PaymentNode() {}

    /** One on a new database of the PostgreSQL with this name. */
    public static ConfigurableApplicationContext first(String postgres) {
        return new SpringApplicationBuilder(MarketplaceApiApplication.class, Callers.class)
                .properties("pilotage.testing.postgres=" + postgres)
                .initializers(new Servers(), new SimulatedStripe())
                .run();
    }

    /** One on the database, the port and the Stripe of another that has ended. */
    public static ConfigurableApplicationContext after(ConfigurableApplicationContext ended, SimulatedStripe stripe) {
        List<PropertySource<?>> properties = ended.getEnvironment().getPropertySources().stream()
                .filter(source -> source.getName().equals(PROPERTIES_OF_TESTS))
                .toList();
        return new SpringApplicationBuilder(MarketplaceApiApplication.class, Callers.class)
                .initializers(context -> {
                    MutablePropertySources sources = context.getEnvironment().getPropertySources();
                    properties.forEach(sources::addFirst);
                    context.getBeanFactory().registerSingleton("simulatedStripe", stripe);
                })
                .run();
    }
}
