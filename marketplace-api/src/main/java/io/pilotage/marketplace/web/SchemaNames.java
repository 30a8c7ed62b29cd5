package io.pilotage.marketplace.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the schemas of the OpenAPI file so that no two types share one: a nested type carries the name of what it is nested in, and a
 * type whose name another one has taken that of its module.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = full(type);
        Class<?> first = taken.putIfAbsent(name, type);
        return first == null || first == type ? name : module(type) + name;
    }

    private static String full(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        String outer = full(around).replace("Controller", "").replace("Details", "");
        return type.getSimpleName().startsWith(outer) ? type.getSimpleName() : outer + type.getSimpleName();
    }

    /** The module's name, e.g. Bidding. */
    private static String module(Class<?> type) {
        String[] packages = type.getPackageName().split("\\.", -1);
        String module = packages[Math.min(3, packages.length - 1)];
        return Character.toUpperCase(module.charAt(0)) + module.substring(1);
    }
}
