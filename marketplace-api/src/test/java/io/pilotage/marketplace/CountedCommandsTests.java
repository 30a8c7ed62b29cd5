package io.pilotage.marketplace;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.HEAD;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.pilotage.marketplace.shared.Commands;
import io.pilotage.marketplace.shared.OnlyReads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** What changes something at a door is a command, and so is counted, refused to the suspended, and waits for Keycloak where it must. */
@AnalyzeClasses(packages = "io.pilotage.marketplace", importOptions = DoNotIncludeTests.class)
class CountedCommandsTests {

    private static final Commands COMMANDS = new Commands();

    /** What no person sends, and what refuses everything. */
    private static final Set<String> NO_COMMANDS = Set.of("StripeWebhookController", "UnknownAddress");

    @ArchTest
    static final ArchRule everyDoorThatChangesSomethingGivesACommand = methods()
            .that(describe("change something at a door", CountedCommandsTests::changesSomething))
            .should(ArchCondition.from(describe("give a command", CountedCommandsTests::givesACommand)));

    @ArchTest
    static final ArchRule noDoorThatReadsGivesACommand = methods()
            .that(describe("read at a door", method -> isADoor(method) && !changesSomething(method)))
            .should(ArchCondition.from(describe("give no command", (JavaMethod method) -> !givesACommand(method))));

    /** The transaction says it already, and the database holds it to that. */
    @ArchTest
    static final ArchRule whatOnlyReadsHasNoTransaction =
            methods().that().areAnnotatedWith(OnlyReads.class).should().notBeAnnotatedWith(Transactional.class);

    private static boolean isADoor(JavaMethod method) {
        return method.isMetaAnnotatedWith(RequestMapping.class);
    }

    private static boolean changesSomething(JavaMethod method) {
        return isADoor(method)
                && !NO_COMMANDS.contains(method.getOwner().getSimpleName())
                && Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class))
                        .map(RequestMapping::method)
                        .filter(by -> by.length > 0 && Stream.of(by).allMatch(it -> it == GET || it == HEAD))
                        .isEmpty();
    }

    /** By its own calls, or by those of its own class that it makes. */
    private static boolean givesACommand(JavaMethod door) {
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> left = new ArrayDeque<>(Set.of(door));
        while (!left.isEmpty()) {
            JavaMethod next = left.pop();
            if (isCommand(next)) {
                return true;
            }
            seen.add(next);
            called(next)
                    .filter(it -> !seen.contains(it))
                    .filter(it -> it.getOwner().equals(door.getOwner()) || isCommand(it))
                    .forEach(left::push);
        }
        return false;
    }

    private static Stream<JavaMethod> called(JavaMethod method) {
        return method.getAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .flatMap(target -> target.resolveMember().stream())
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast);
    }

    private static boolean isCommand(JavaMethod method) {
        return COMMANDS.matches(method.reflect(), method.getOwner().reflect());
    }
}
