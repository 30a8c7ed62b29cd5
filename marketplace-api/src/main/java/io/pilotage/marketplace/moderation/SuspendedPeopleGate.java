package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.DespiteSuspension;
import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Refuses every command of a suspended person, at both doors alike. A command is what {@link PreAuthorize} guards and may write; what
 * carries {@link DespiteSuspension} stays open.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SuspendedPeopleGate {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor suspendedPeopleGiveNoCommands(
            ObjectProvider<CurrentPerson> current, ObjectProvider<Suspensions> suspensions) {
        MethodBeforeAdvice check = (method, arguments, target) -> current.getObject()
                .id()
                .ifPresent(person -> suspensions.getObject().requireNone(SuspendableKind.PERSON, person.value()));
        return new DefaultPointcutAdvisor(new Commands(), check);
    }

    /** Knows commands by their annotations. */
    static final class Commands extends StaticMethodMatcherPointcut {

        private final TransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

        @Override
        public boolean matches(Method method, Class<?> type) {
            return carries(method, type, PreAuthorize.class)
                    && writes(method, type)
                    && !carries(method, type, DespiteSuspension.class);
        }

        private boolean writes(Method method, Class<?> type) {
            var transaction = transactions.getTransactionAttribute(method, type);
            return transaction != null && !transaction.isReadOnly();
        }

        private static boolean carries(
                Method method, Class<?> type, Class<? extends java.lang.annotation.Annotation> mark) {
            return AnnotatedElementUtils.hasAnnotation(method, mark) || AnnotatedElementUtils.hasAnnotation(type, mark);
        }
    }
}
