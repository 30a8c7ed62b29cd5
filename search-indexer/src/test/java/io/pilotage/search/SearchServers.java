package io.pilotage.search;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test at real servers: a database of its own, and indices of its own in the one Elasticsearch. */
public abstract class SearchServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String name;

    protected SearchServers(String name) {
        this.name = name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url="
                                + LocalStack.shared().postgres().createDatabase(name),
                        "spring.datasource.username=" + name,
                        "spring.datasource.password=" + name,
                        "pilotage.migration.username=" + PostgreSql.owner(name),
                        "pilotage.migration.password=" + PostgreSql.owner(name),
                        "pilotage.search.url="
                                + LocalStack.shared().elasticsearch().url(),
                        "pilotage.search.index-prefix=" + name + "-")
                .applyTo(context);
    }
}
