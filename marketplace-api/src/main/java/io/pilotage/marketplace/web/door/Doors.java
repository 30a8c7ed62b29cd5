package io.pilotage.marketplace.web.door;

import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.PublicAddress;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** What holds at every door: the order in which a request is measured, known, allowed and read. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    Customizer<HttpSecurity> everyDoor(Budgets budgets, ProblemResponses problems) {
        var bodies = new BodyReader(budgets, problems);
        return http -> http.addFilterAfter(new NotedRefusals(), SecurityContextHolderFilter.class)
                .addFilterAfter(bodies, AuthorizationFilter.class);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> measuredAnswers(
            DoorProperties doors, PublicAddress address) {
        return factory -> {
            factory.addEngineValves(new PageHeaders(address.isBehindTls()), new PacedBodies(doors));
            var cookie = factory.getSettings().getSession().getCookie();
            cookie.setHttpOnly(true);
            cookie.setSecure(address.isBehindTls());
            cookie.setSameSite(SameSite.LAX); // strict would lose the session on the way back from Keycloak
            // Sessions that end are looked for every ten seconds, not every minute.
            factory.addContextCustomizers(context -> {
                var sessions = new StandardManager();
                sessions.setProcessExpiresFrequency(1);
                context.setManager(sessions);
            });
        };
    }
}
