/** How the values that everybody speaks are stored: ids, JSON documents, schemas, jobs. */
@NullMarked
package io.pilotage.marketplace.shared.persistence;

import org.jspecify.annotations.NullMarked;
