package studio.backlot.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What holds in every service: {@code HouseRules.check("studio.backlot.render")} in a plain test. */
public final class HouseRules {

    private static final String[] ADAPTERS = {"..http..", "..kafka..", "..db..", "..work.."};
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta.persistence..",
        "jakarta.ws.rs..",
        "org.eclipse.microprofile..",
        "org.hibernate..",
        "org.apache.kafka..",
        "java.sql.."
    };

    private HouseRules() {}

    /** Checks the classes under the service's package. */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service);
        noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .because("a feature's root is plain Java; frameworks stay in http, kafka, db and work")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS)
                .because("adapters know the feature, never the other way round")
                .allowEmptyShould(true)
                .check(classes);
        slices().matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features meet by id, by event, or through a root interface, in one direction")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)")
                .because("a name says what a thing is")
                .allowEmptyShould(true)
                .check(classes);
    }
}
