package io.pilotage.stripe.simulator.specification;

/**
 * One disagreement between an exchange and the specification.
 *
 * @param place where, in terms of the specification, such as {@code answer charge.outcome.type}
 * @param problem what is wrong there
 */
public record Finding(String place, String problem) {
    @Override
    public String toString() {
        return place + ": " + problem;
    }
}
