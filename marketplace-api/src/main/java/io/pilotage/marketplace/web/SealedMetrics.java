package io.pilotage.marketplace.web;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Keeps requests about bids out of metrics and traces: how often they are made would tell how many have bid before the seal opens. */
@Configuration(proxyBeanMethods = false)
class SealedMetrics {

    @Bean
    ObservationPredicate nothingAboutBids() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() instanceof HttpServletRequest carrier
                && isAboutBids(carrier.getRequestURI()));
    }

    static boolean isAboutBids(String address) {
        return address.contains("/bids") || address.contains("/eligibility");
    }
}
