package io.pilotage.stripe.simulator.specification;

/**
 * One request to the API and its answer.
 *
 * @param request the form-encoded parameters, from the address or the body
 * @param answer the JSON that was answered
 */
public record RecordedExchange(String method, String path, String request, int status, String answer) {}
