package io.lejek.telephony;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The way through the packages goes forward only. */
class LayoutTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.lejek.telephony");

    @Test
    void goesFromThePbxToTheCallAndNeverBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("match")
                .definedBy("..telephony.match..")
                .layer("pbx")
                .definedBy("..telephony.pbx..")
                .layer("call")
                .definedBy("..telephony.call..")
                .layer("ami")
                .definedBy("..telephony.ami..")
                .layer("phone")
                .definedBy("..telephony.phone..")
                .layer("agent")
                .definedBy("..telephony.agent..")
                .layer("calllist")
                .definedBy("..telephony.calllist..")
                .layer("recovery")
                .definedBy("..telephony.recovery..")
                .layer("recording")
                .definedBy("..telephony.recording..")
                .layer("board")
                .definedBy("..telephony.board..")
                .whereLayer("board")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("recording")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("recovery")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("calllist")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("agent")
                .mayOnlyBeAccessedByLayers("calllist")
                .whereLayer("phone")
                .mayOnlyBeAccessedByLayers("calllist")
                .whereLayer("ami")
                .mayOnlyBeAccessedByLayers("phone", "agent", "board")
                .whereLayer("call")
                .mayOnlyBeAccessedByLayers("ami", "phone", "agent", "recovery", "recording", "calllist", "board")
                .whereLayer("pbx")
                .mayOnlyBeAccessedByLayers("ami", "call", "recovery", "recording")
                .whereLayer("match")
                .mayOnlyBeAccessedByLayers("call", "phone", "agent", "recovery", "calllist")
                .check(CLASSES);
    }

    @Test
    void hasNoCircles() {
        slices().matching("io.lejek.telephony.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
