package io.pilotage.search;

import java.util.UUID;

/** What is publicly known about one searchable thing; everything in it may be shown to anybody who may search. */
public sealed interface SearchDocument permits EngagementDocument, ExecutiveDocument {

    UUID id();

    /** The index this document belongs to. */
    DocumentKind documentKind();
}
