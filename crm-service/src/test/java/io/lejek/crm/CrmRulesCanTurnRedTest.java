package io.lejek.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.lejek.crm.account.BrokenAccount;
import io.lejek.crm.brokenrules.BrokenResource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrmRulesCanTurnRedTest {
    private static final JavaClasses BROKEN =
            new ClassFileImporter().importClasses(BrokenResource.class, BrokenAccount.class);

    @ParameterizedTest
    @MethodSource("rules")
    void ruleFindsTheClassThatBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                CrmRules.USE_CASES_ALONE_ARE_TRANSACTIONS,
                CrmRules.RESOURCES_PUBLISH_NOTHING,
                CrmRules.SIGN_ON_KNOWS_NO_OTHER_FEATURE,
                CrmRules.PUBLIC_IS_WHAT_ANOTHER_FEATURE_USES);
    }
}
