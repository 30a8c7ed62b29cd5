package io.pilotage.localstack;

import org.jspecify.annotations.Nullable;

/** A server of the local stack could not be started or stopped; the message says in plain words what failed and where to look. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerFailure(String message) {
        super(message);
    }

    ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
