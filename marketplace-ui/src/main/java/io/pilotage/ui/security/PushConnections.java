package io.pilotage.ui.security;

import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** What the server's push takes from browsers: nothing but the shortest of messages, and those close it. */
@Component
class PushConnections implements BeanPostProcessor {

    private static final String LONGEST_MESSAGE = "1024";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
                && registration.getServlet() instanceof SpringServlet) {
            registration.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, SilentSockets.class.getName());
            registration.addInitParameter(ApplicationConfig.WEBSOCKET_MAXTEXTSIZE, LONGEST_MESSAGE);
            registration.addInitParameter(ApplicationConfig.WEBSOCKET_MAXBINARYSIZE, LONGEST_MESSAGE);
        }
        return bean;
    }
}
