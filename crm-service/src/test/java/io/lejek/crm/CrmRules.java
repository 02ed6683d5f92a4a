package io.lejek.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.lejek.backbone.event.Outbox;
import jakarta.transaction.Transactional;

/** The rules of crm beside those of the house. */
final class CrmRules {
    private CrmRules() {}

    @ArchTest
    static final ArchRule USE_CASES_ALONE_ARE_TRANSACTIONS = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Resource")
            .andShould()
            .beDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Repository")
            .because("REST, Kafka and bulk share one use case, which is one transaction");

    @ArchTest
    static final ArchRule RESOURCES_PUBLISH_NOTHING = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class)
            .because("an event belongs to the transaction of its use case");

    @ArchTest
    static final ArchRule SIGN_ON_KNOWS_NO_OTHER_FEATURE = noClasses()
            .that()
            .resideInAPackage("io.lejek.crm.account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lejek.crm.client..", "io.lejek.crm.deal..", "io.lejek.crm.live..", "io.lejek.crm.gateway..")
            .because("every feature builds on users, so users build on none");

    @ArchTest
    static final ArchRule PUBLIC_IS_WHAT_ANOTHER_FEATURE_USES =
            classes().that().arePublic().should(beUsedFromAnotherPackage()).because("what is public is promised");

    // A public record promises the types of its components too.
    private static boolean isAnotherPublic(JavaClass user, JavaClass type) {
        return !user.equals(type) && user.getModifiers().contains(JavaModifier.PUBLIC) && !user.isNestedClass();
    }

    private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user ->
                                !user.getPackageName().equals(type.getPackageName()) || isAnotherPublic(user, type));
                // What is nested is as open as its outer class needs.
                if (!used && !type.isNestedClass()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is used in its package alone"));
                }
            }
        };
    }
}
