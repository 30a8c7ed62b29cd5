package io.pilotage.marketplace.limits.web;

import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.web.ProblemResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/** Limits visitors at every door, as soon as it is known that they did not sign in; the doors to signing in answer before that. */
@Configuration(proxyBeanMethods = false)
class LimitedVisitors {

    @Bean
    Customizer<HttpSecurity> visitorsAreLimited(RateLimits limits, ProblemResponses problems) {
        return http -> http.addFilterBefore(VisitorLimit.onTheWayToSignIn(limits, problems), LogoutFilter.class)
                .addFilterBefore(VisitorLimit.elsewhere(limits, problems), AuthorizationFilter.class);
    }
}
