package io.pilotage.ui.security;

import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.cpr.AtmosphereResourceImpl;
import org.atmosphere.interceptor.InvokationOrder;

/**
 * Closes the socket of whoever says something on it. Pages hear from the server there and answer by ordinary requests, whose bodies are
 * measured; what comes on the socket would be collected in memory without limit.
 */
public final class SilentSockets extends AtmosphereInterceptorAdapter {

    @Override
    public Action inspect(AtmosphereResource resource) {
        if (resource.transport() != TRANSPORT.WEBSOCKET
                || !"POST".equals(resource.getRequest().getMethod())) {
            return Action.CONTINUE;
        }
        // What was said is a resource of its own; the one that was opened has the socket.
        AtmosphereResource opened =
                resource.getAtmosphereConfig().resourcesFactory().find(resource.uuid());
        if (opened instanceof AtmosphereResourceImpl page && page.webSocket() != null) {
            page.webSocket().close();
        }
        return Action.CANCELLED;
    }

    @Override
    public PRIORITY priority() {
        return InvokationOrder.FIRST_BEFORE_DEFAULT;
    }
}
