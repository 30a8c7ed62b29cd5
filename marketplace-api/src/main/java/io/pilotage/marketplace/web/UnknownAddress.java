package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers what no controller answers below the API, so that a program never gets a page: 405 or 415 for a known address, else 404, as
 * what operators find on a port of their own.
 */
@Hidden
@RestController
class UnknownAddress {

    private static final String EVERYTHING = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnknownAddress(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping({"/api", EVERYTHING, "/actuator", "/actuator/**"})
    void refuse(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        Set<String> methods = new TreeSet<>();
        List<MediaType> types = new ArrayList<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> !info.getPatternValues().contains(EVERYTHING) && isAt(info, request))
                .forEach(info -> {
                    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                    types.addAll(info.getConsumesCondition().getConsumableMediaTypes());
                });
        if (methods.contains(request.getMethod()) && !types.isEmpty()) {
            throw new HttpMediaTypeNotSupportedException("Please send one of " + types + ".", types);
        }
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
