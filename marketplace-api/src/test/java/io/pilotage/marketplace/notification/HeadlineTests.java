package io.pilotage.marketplace.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Nobody writes the subjects of our mails but we. */
class HeadlineTests {

    private final JavaClasses product =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.pilotage.marketplace");

    @Test
    void theListNamesWhatTheSubjectOfTheMailDoesNot() {
        var notice = new Notice(
                new PersonId(Uuids.next()), Headline.of("You won"), "Buy at evil.example\nnow", "Well done.", "/bids");

        assertThat(notice.headline()).hasToString("You won");
        assertThat(notice.title()).isEqualTo("You won: Buy at evil.example now");
        assertThat(notice.mail()).isEqualTo("This is about “Buy at evil. example now”.\n\nWell done.");
    }

    @Test
    void saysAmounts() {
        assertThat(Headline.of("Please pay {}", Money.parse("GBP 4080.00"))).hasToString("Please pay £4,080.00");
    }

    @Test
    void takesWordsOnlyThatStandInTheSource() {
        List<JavaParameter> words = product.get(Headline.class).getCodeUnits().stream()
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaCodeUnit::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getRawType().isEquivalentTo(String.class))
                .toList();

        assertThat(words).hasSize(2).allMatch(parameter -> parameter.isAnnotatedWith(CompileTimeConstant.class));
    }

    /** A person gets mail of a search under the name that they gave it themselves. */
    @Test
    void noOtherMailHasASubjectOfText() {
        Set<String> texts = product.get(Notifications.class).getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getRawParameterTypes().stream()
                                .filter(type -> type.isEquivalentTo(String.class))
                                .count()
                        > 2)
                .filter(method -> method.getRawParameterTypes().stream().noneMatch(HeadlineTests::isHeadline))
                .map(method -> method.getName())
                .collect(Collectors.toSet());

        assertThat(texts).containsExactly("mailStoppable");
        classes()
                .that()
                .areAssignableTo(MailStore.class)
                .should()
                .onlyBeAccessed()
                .byClassesThat()
                .resideInAPackage("io.pilotage.marketplace.notification..")
                .check(product);
    }

    private static boolean isHeadline(JavaClass type) {
        return type.isEquivalentTo(Headline.class);
    }
}
