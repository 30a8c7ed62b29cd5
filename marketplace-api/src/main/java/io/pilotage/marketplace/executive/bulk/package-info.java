/** Executives brought in by the thousand: files of JSON Resumes or CSV, read in the background, published when their source is trusted. */
@NamedInterface("bulk")
@NullMarked
package io.pilotage.marketplace.executive.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
