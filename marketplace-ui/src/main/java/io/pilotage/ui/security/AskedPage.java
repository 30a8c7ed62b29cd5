package io.pilotage.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page that somebody asked for before they signed in: its address alone, because whoever asks may send anything along with it. */
final class AskedPage implements RequestCache {

    private static final String ADDRESS = AskedPage.class.getName();
    private static final int LONGEST = 1_000;

    /** @param address below our own */
    static void keep(HttpSession session, String address) {
        session.setAttribute(ADDRESS, address);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String address = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        if ("GET".equals(request.getMethod()) && address.length() <= LONGEST && !address.startsWith("//")) {
            keep(request.getSession(), address);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ADDRESS) instanceof String address
                ? new SimpleSavedRequest(address)
                : null;
    }

    /** None: it is opened anew, and nothing else of it was kept. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ADDRESS);
        }
    }
}
