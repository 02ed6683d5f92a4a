package io.lejek.crm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
}
