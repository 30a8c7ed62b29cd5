package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.StepUpRequired;
import java.time.Clock;
import java.time.Instant;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The proof that acts on money need, at both doors alike: an authority that says when the person gave a passkey or a one-time code, and
 * the gate that asks for it where {@link RecentlyProven} stands.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RecentProof {

    private static final String AUTHORITY = "FACTOR_PROOF";

    static GrantedAuthority at(Instant provenAt) {
        return FactorGrantedAuthority.withAuthority(AUTHORITY)
                .issuedAt(provenAt)
                .build();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor actsOnMoneyNeedARecentProof(ObjectProvider<Clock> clock) {
        MethodBeforeAdvice check =
                (method, arguments, target) -> require(clock.getObject().instant());
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(RecentlyProven.class), check);
    }

    /** @throws StepUpRequired unless the caller has proven who they are in the five minutes before {@code now} */
    static void require(Instant now) {
        if (!provenSince(now.minus(StepUpRequired.LASTS))) {
            throw new StepUpRequired();
        }
    }

    private static boolean provenSince(Instant oldest) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null
                && caller.getAuthorities().stream()
                        .anyMatch(granted -> granted instanceof FactorGrantedAuthority proof
                                && AUTHORITY.equals(proof.getAuthority())
                                && proof.getIssuedAt().isAfter(oldest));
    }
}
