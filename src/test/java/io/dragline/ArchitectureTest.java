package io.dragline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house: who may import whom, and which technology lives where. */
class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
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
}
