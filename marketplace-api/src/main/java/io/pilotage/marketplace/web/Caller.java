package io.pilotage.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whom a request comes from, as far as limits go. */
public final class Caller {

    private static final int NETWORK_BYTES = 8;

    private Caller() {}

    /** The person, or without sign-in the address; empty outside a request. */
    public static Optional<String> present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.empty();
    }

    /** The person, or without sign-in the address; the request is the present one. */
    public static String of(HttpServletRequest request) {
        return signedIn().orElseGet(() -> address(request));
    }

    private static Optional<String> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(known -> known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }

    /** Whoever has one address of IPv6 has all of its network. */
    private static String address(HttpServletRequest request) {
        String written = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(written) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : written;
        } catch (IllegalArgumentException noAddress) {
            return written;
        }
    }
}
