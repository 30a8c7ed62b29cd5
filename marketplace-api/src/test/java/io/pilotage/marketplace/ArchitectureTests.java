package io.pilotage.marketplace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.RecentlyProven;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;

@AnalyzeClasses(packages = "io.pilotage", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Pattern MOVES_MONEY = Pattern.compile(
            "billing\\.(StripeOperations\\.(perform|prepare|resolve)|Releases\\.release|Charges\\.startCheckout|BillingJobs\\.(REFUND|TRANSFER))");

    @ArchTest
    static final ArchRule onlyTheSearchIndexerKnowsElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage("io.pilotage.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..");

    @ArchTest
    static final ArchRule onlyBillingKnowsStripe = noClasses()
            .that()
            .resideOutsideOfPackages("io.pilotage.marketplace.billing.stripe..", "io.pilotage.stripe.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.stripe..");

    @ArchTest
    static final ArchRule onlyIdentityKnowsKeycloak = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.pilotage.marketplace.identity..", "io.pilotage.keycloak..") // which runs in Keycloak
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..");

    @ArchTest
    static final ArchRule nothingHereKnowsVaadin =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyTheDemonstrationAndAlertsActAsSomebodyElse = noClasses()
            .that()
            .resideOutsideOfPackages("io.pilotage.marketplace.demonstration..", "io.pilotage.marketplace.alert..")
            .and()
            .areNotAssignableTo(Impersonation.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Impersonation.class);

    @ArchTest
    static final ArchRule actsOnMoneyNeedARecentProof = methods()
            .that(DescribedPredicate.describe("people can call", ArchitectureTests::guarded))
            .and(DescribedPredicate.describe(
                    "ask Stripe for something or release money", ArchitectureTests::movesMoney))
            .should()
            .beAnnotatedWith(RecentlyProven.class);

    @ArchTest
    static final ArchRule actsThatNeedAProofWaitForKeycloak =
            methods().that().areAnnotatedWith(RecentlyProven.class).should().beAnnotatedWith(MovesMoney.class);

    private static boolean guarded(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class)
                || method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getOwner().isAnnotatedWith(PreAuthorize.class);
    }

    /** By its own calls, or by those of its own class that it makes. */
    private static boolean movesMoney(JavaMethod method) {
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> left = new ArrayDeque<>(Set.of(method));
        while (!left.isEmpty()) {
            JavaMethod next = left.pop();
            if (next.getAccessesFromSelf().stream()
                    .map(access -> access.getTarget().getFullName())
                    .anyMatch(MOVES_MONEY.asPredicate())) {
                return true;
            }
            seen.add(next);
            next.getMethodCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(called -> called.getOwner().equals(method.getOwner()) && !seen.contains(called))
                    .forEach(left::push);
        }
        return false;
    }

    @ArchTest
    static final ArchRule modulesFormNoCycles =
            slices().matching("io.pilotage.marketplace.(*)..").should().beFreeOfCycles();
}
