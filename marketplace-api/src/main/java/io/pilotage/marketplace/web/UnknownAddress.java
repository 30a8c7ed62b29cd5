package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Answers what no controller answers below the API, so that a program never gets a page: 405 for a known address, else 404. */
@Hidden
@RestController
class UnknownAddress {

    private static final String EVERYTHING = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping({"/api", EVERYTHING})
    void refuse(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        Set<String> methods = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> !info.getPatternValues().contains(EVERYTHING) && isAt(info, request))
                .forEach(info -> info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name())));
        if (!methods.isEmpty()) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw new NotFound("address in this API");
    }

    private static boolean isAt(RequestMappingInfo info, HttpServletRequest request) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getMatchingCondition(request) != null;
    }
}
