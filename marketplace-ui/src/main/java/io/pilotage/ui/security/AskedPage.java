package io.pilotage.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody asked for before they signed in: its address alone, because whoever asks may send anything along with it. The
 * browser keeps it, so that a sign-in leads there at whichever node it ends; what it brings leads nowhere but to a page of ours, as any
 * link may.
 */
final class AskedPage implements RequestCache {

    static final String COOKIE = "ASKED_PAGE";

    private static final Duration WHILE_SIGNING_IN = Duration.ofMinutes(15);

    /** Below our own address: browsers take two slashes, or a slash and its reverse, for the beginning of another one. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]{0,999}");

    private final boolean behindTls;

    AskedPage(boolean behindTls) {
        this.behindTls = behindTls;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String address = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        if ("GET".equals(request.getMethod()) && OURS.matcher(address).matches()) {
            keep(response, encoded(address), WHILE_SIGNING_IN);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(AskedPage::decoded)
                .filter(address -> OURS.matcher(address).matches())
                .map(SimpleSavedRequest::new)
                .orElse(null);
    }

    /** None: it is opened anew, and nothing else of it was kept. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        keep(response, "", Duration.ZERO);
    }

    private void keep(HttpServletResponse response, String value, Duration time) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(behindTls)
                        .sameSite("Lax")
                        .maxAge(time)
                        .build()
                        .toString());
    }

    private static String encoded(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
