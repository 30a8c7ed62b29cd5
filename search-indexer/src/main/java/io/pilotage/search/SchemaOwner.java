package io.pilotage.search;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The database role that owns the schemas; given only to what shall migrate them, and never the role that the application works with. */
@ConfigurationProperties("pilotage.migration")
public record SchemaOwner(
        @Nullable String username, @Nullable String password) {}
