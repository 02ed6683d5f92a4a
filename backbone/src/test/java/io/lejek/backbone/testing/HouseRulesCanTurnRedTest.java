package io.lejek.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesCanTurnRedTest {
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("io.lejek.crm.brokenrules", "io.lejek.funnel.brokenrules");

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFindsTheClassThatBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.FEATURES_NEVER_DEPEND_IN_CIRCLES,
                HouseRules.PACKAGES_ARE_FEATURES,
                HouseRules.NAMES_SAY_WHAT_A_CLASS_IS,
                HouseRules.SERVICES_MEET_ONLY_BY_CONTRACTS,
                HouseRules.TIME_COMES_FROM_THE_INJECTED_CLOCK,
                HouseRules.CONSTRUCTORS_INJECT,
                HouseRules.JSON_IS_NEVER_AN_ENTITY);
    }
}
