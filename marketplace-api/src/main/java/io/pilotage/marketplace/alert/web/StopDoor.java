package io.pilotage.marketplace.alert.web;

import io.pilotage.marketplace.alert.StopLinks;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.TooMany;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Where mail programs stop an alert with one click (RFC 8058, section 3.1): without cookies and without a session, the token says it all.
 * People who follow the same link in a browser get a page of the screens, which is why only POST is taken here.
 */
@Configuration(proxyBeanMethods = false)
class StopDoor {

    @Bean
    RouterFunction<ServerResponse> stopAlerts(StopLinks links) {
        return RouterFunctions.route()
                .POST(StopLinks.PATH + "{token}", request -> stop(links, request))
                .build();
    }

    private static ServerResponse stop(StopLinks links, ServerRequest request) {
        try {
            links.stop(request.pathVariable("token"));
            return said(HttpStatus.OK, "Stopped. This saved search sends no more mail.");
        } catch (TooMany refusal) {
            return ServerResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()))
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(refusal.sentence());
        } catch (NotFound gone) {
            return said(
                    HttpStatus.NOT_FOUND,
                    "This link stops nothing: its saved search was deleted, or it is older than a year. Newer mails"
                            + " have newer links.");
        }
    }

    private static ServerResponse said(HttpStatus status, String words) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
