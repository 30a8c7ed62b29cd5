package io.pilotage.marketplace.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Addresses that Tomcat or Spring Security refuses before a controller could: below the API they are problems as well. */
@Configuration(proxyBeanMethods = false)
class MalformedAddresses {

    private static final String DETAIL =
            "The address is too long, or holds characters that no address of this API has.";

    /** Says what is wrong with such an address. */
    static ProblemDetail problem() {
        return ProblemResponses.problem(HttpStatus.BAD_REQUEST, "malformed", DETAIL);
    }

    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemResponses problems) {
        var elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (request.getRequestURI().startsWith("/api")) {
                problems.write(response, problem());
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> undecodableAddresses(JsonMapper json) {
        String problem = json.writeValueAsString(problem());
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(problem)));
    }

    /** Writes what Tomcat refuses with 400 below the API, or before it knows the address; everything else gets Tomcat's page, which names nothing of ours. */
    private static final class ProblemReport extends ErrorReportValve {

        private final String problem;

        ProblemReport(String problem) {
            this.problem = problem;
            setShowReport(false);
            setShowServerInfo(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            String address = request.getRequestURI(); // null when it is longer than anything that Tomcat reads
            if (response.getStatus() != HttpStatus.BAD_REQUEST.value()
                    || (address != null && !address.startsWith("/api"))) {
                super.report(request, response, thrown);
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(problem);
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller of a malformed address is gone", gone);
            }
        }
    }
}
