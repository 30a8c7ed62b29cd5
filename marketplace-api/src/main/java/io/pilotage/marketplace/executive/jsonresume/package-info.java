/** Profiles to and from JSON Resume, the open format of jsonresume.org. */
@NamedInterface("json-resume")
@NullMarked
package io.pilotage.marketplace.executive.jsonresume;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
