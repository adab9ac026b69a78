package io.dragline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dragline.user.Anyone;
import io.dragline.user.OwnAccount;
import io.dragline.user.Requires;
import jakarta.annotation.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/** The house: who may import whom, and which technology lives where. */
class ArchitectureTest {
    private static final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dragline");

    @Test
    void everyPackageImportsOnlyWhatItsRowAllows() {
        ApplicationModules.of(Dragline.class).verify();
    }

    @Test
    void onlyTheEngineKnowsCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dragline.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(classes);
    }

    @Test
    void onlyThreePackagesKnowDockerJava() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.dragline.docker..", "io.dragline.image..", "io.dragline.container..", "io.dragline.build..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.dockerjava..")
                .check(classes);
    }

    @Test
    void onlyServersKnowSshj() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dragline.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.schmizz..")
                .check(classes);
    }

    @Test
    void onlySourcesKnowGitAndSvn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dragline.source..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jgit..", "org.tmatesoft..")
                .check(classes);
    }

    @Test
    void onlySigningInElsewhereKnowsTokensOfProviders() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.dragline.oidc..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(classes);
    }

    /** The database starts its own programs, on the control plane's own machine and by argument list. */
    @Test
    void onlyServersAndTheDatabaseStartProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.dragline.server..", "io.dragline.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(classes);
    }

    @Test
    void everyRequestMappingSaysWhatItRequires() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Requires.class)
                .orShould()
                .beAnnotatedWith(OwnAccount.class)
                .orShould()
                .beAnnotatedWith(Anyone.class)
                .check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .check(classes);
    }
}
