package io.lejek.backbone.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the house that a machine can check. A module takes them all with {@code @ArchTest static final ArchTests
 * HOUSE = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule FEATURES_NEVER_DEPEND_IN_CIRCLES =
            slices().matching("io.lejek.(*).(*)..").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..", "..dto..", "..util..", "..utils..", "..impl..", "..common..", "..model..")
            .because("code is kept by feature, never by layer");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Dto|DTO|Util|Utils)")
            .because("such names say nothing");

    @ArchTest
    static final ArchRule SERVICES_MEET_ONLY_BY_CONTRACTS =
            noClasses().that(resideInService()).should(dependOnAnotherService()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to set the time");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT =
            noFields().should().beAnnotatedWith(Inject.class).because("an object is complete when it is made");

    @ArchTest
    static final ArchRule JSON_IS_NEVER_AN_ENTITY = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should(notReturnAnEntity())
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> resideInService() {
        return DescribedPredicate.describe("reside in a service", type -> service(type) != null);
    }

    private static ArchCondition<JavaClass> dependOnAnotherService() {
        return new ArchCondition<>("depend on another service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = service(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            String other = service(dependency.getTargetClass());
                            return other != null && !other.equals(own);
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
            }
        };
    }

    private static @Nullable String service(JavaClass type) {
        for (String name : new String[] {"crm", "telephony", "messaging", "funnel"}) {
            if (type.getPackageName().startsWith("io.lejek." + name)) {
                return name;
            }
        }
        return null;
    }

    private static ArchCondition<JavaMethod> notReturnAnEntity() {
        return new ArchCondition<>("not return an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns the entity " + type.getName())));
            }
        };
    }
}
