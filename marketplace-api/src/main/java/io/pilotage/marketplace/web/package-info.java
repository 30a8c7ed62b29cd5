/** What every REST controller shares: problem details, conditional requests, idempotent commands, paging parameters. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package io.pilotage.marketplace.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
