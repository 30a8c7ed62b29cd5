/** The main job through the public API of a running system, step by step, failing loudly: what {@code make demo} runs. */
@NullMarked
package io.pilotage.demo;

import org.jspecify.annotations.NullMarked;
