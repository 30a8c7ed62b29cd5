package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.Commands;
import io.pilotage.marketplace.shared.DespiteSuspension;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * Refuses every command of a suspended person, at both doors alike; what carries {@link DespiteSuspension} stays open.
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
        return new DefaultPointcutAdvisor(
                new Commands((method, type) -> !Commands.carries(method, type, DespiteSuspension.class)), check);
    }
}
