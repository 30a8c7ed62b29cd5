package io.pilotage.demo;

/** A step did not give what it must; the message says what was expected and what came. */
final class StepFailed extends RuntimeException {

    StepFailed(String message) {
        super(message);
    }
}
