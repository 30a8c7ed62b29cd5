package io.pilotage.marketplace.shared;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.BiPredicate;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Knows the commands that people give: every public method that {@link PreAuthorize} guards, except those that say that they only read,
 * by a transaction for reading or by {@link OnlyReads}.
 */
public final class Commands extends StaticMethodMatcherPointcut {

    private final TransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();
    private final BiPredicate<Method, Class<?>> which;

    /** All of them. */
    public Commands() {
        this((method, type) -> true);
    }

    /** @param which the commands that are meant, by method and type */
    public Commands(BiPredicate<Method, Class<?>> which) {
        this.which = which;
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return Modifier.isPublic(method.getModifiers())
                && method.getDeclaringClass() != Object.class
                && carries(method, type, PreAuthorize.class)
                && !onlyReads(method, type)
                && which.test(method, type);
    }

    private boolean onlyReads(Method method, Class<?> type) {
        var transaction = transactions.getTransactionAttribute(method, type);
        return (transaction != null && transaction.isReadOnly()) || carries(method, type, OnlyReads.class);
    }

    /** Whether the method or its type is marked so. */
    public static boolean carries(Method method, Class<?> type, Class<? extends Annotation> mark) {
        return AnnotatedElementUtils.hasAnnotation(method, mark) || AnnotatedElementUtils.hasAnnotation(type, mark);
    }
}
