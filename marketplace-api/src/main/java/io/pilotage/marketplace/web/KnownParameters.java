package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters of an address that its operation does not have, by name and before anything is bound: a misspelt filter would
 * find everything, and {@code words.x} or {@code region[9999]} would be read as paths into our own objects.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final int SHOWN = 60;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final ProblemResponses problems;

    KnownParameters(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.getBean() instanceof UnknownAddress) {
            return true;
        }
        Set<String> names = known.computeIfAbsent(method.getMethod(), it -> names(method));
        List<FieldError> unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !names.contains(name))
                .limit(20)
                .map(name -> new FieldError(
                        name.substring(0, Math.min(name.length(), SHOWN)),
                        "unknown-parameter",
                        names.isEmpty() ? "This address takes no parameters." : "Please use one of " + names + "."))
                .toList();
        if (unknown.isEmpty()) {
            return true;
        }
        problems.write(
                response,
                ProblemResponses.problem(
                        HttpStatus.BAD_REQUEST, "malformed", "There is no such parameter here.", unknown));
        return false;
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(single.name().isEmpty() ? parameter.getParameter().getName() : single.name());
        }
        boolean bound = parameter.getParameterAnnotations().length == 0
                || Arrays.stream(parameter.getParameterAnnotations())
                        .anyMatch(it -> it.annotationType().getSimpleName().equals("ParameterObject"));
        return bound && parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.of();
    }
}
