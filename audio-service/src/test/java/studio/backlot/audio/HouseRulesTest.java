package studio.backlot.audio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;
import studio.backlot.kit.test.ProblemPages;

class HouseRulesTest {

    @Test
    void every_error_has_its_page() {
        ProblemPages.check(AudioError.values());
    }

    @Test
    void the_house_rules_hold() {
        HouseRules.check("studio.backlot.audio");
    }

    @Test
    void nothing_refers_to_the_voice_process_and_it_refers_to_nothing_but_the_jdk() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("studio.backlot.audio");
        noClasses()
                .that()
                .resideOutsideOfPackage("..audio.voices..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..audio.voices..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..audio.voices..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("..audio.voices..", "java..", "org.jspecify..")
                .check(classes);
    }
}
