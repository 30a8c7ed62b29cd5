package io.pilotage.marketplace.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives every answer the headers that keep browsers from being used against people, Tomcat's own error pages included. What knows
 * better says so later: screens have a policy of their own, files may be kept.
 */
final class PageHeaders extends ValveBase {

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private static final String POLICY = "Content-Security-Policy";

    /** The files of Swagger UI, which its page loads. */
    private static final String DOCUMENTATION = "/swagger-ui";

    private final Map<String, String> headers = new LinkedHashMap<>();

    PageHeaders(boolean behindTls) {
        super(true);
        headers.put(POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cache-Control", "no-store");
        if (behindTls) {
            headers.put("Strict-Transport-Security", ONE_YEAR);
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        String address = request.getRequestURI(); // null when the request cannot be read
        if (address != null && address.startsWith(DOCUMENTATION)) {
            response.setHeader(POLICY, "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
        }
        getNext().invoke(request, response);
    }
}
