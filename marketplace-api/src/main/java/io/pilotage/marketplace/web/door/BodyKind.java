package io.pilotage.marketplace.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The kinds of bodies, and how large each may be; told by the address as it is routed, that is, decoded. */
enum BodyKind {
    /** A file of executives that a program sends. */
    FILE(32 * 1024 * 1024),
    /** A file that a screen takes; the screen itself reads it. */
    FILE_OF_A_SCREEN(32 * 1024 * 1024),
    /** A form, which the server itself reads: sign-out, also by Keycloak, and the end of an alert. */
    FORM(16 * 1024),
    /** What Stripe signs. */
    SIGNED(256_000),
    /** What somebody sends who has not signed in. */
    VISITORS(64 * 1024),
    COMMAND(1024 * 1024);

    private final int most;

    BodyKind(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Whoever sends it: never {@link #VISITORS}. */
    static BodyKind of(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        boolean post = "POST".equals(request.getMethod());
        if (post && path.equals("/api/v1/executive-imports")) {
            return FILE;
        }
        if (post && path.startsWith("/VAADIN/dynamic/")) {
            return FILE_OF_A_SCREEN;
        }
        if (path.startsWith("/stripe/")) {
            return SIGNED;
        }
        return post && !path.startsWith("/api/") && isForm(request) ? FORM : COMMAND;
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}
