package eu.pactway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house keeps its walls: who may know whom, and that nobody asks the wall clock. */
class StructureTest {

  private static final String ROOT = "eu.pactway.";
  private static final String[] AREAS =
      Stream.of(
              "screening", "biometrics", "safeguards", "minors", "registration", "asylum", "responsibility", "appeal", "returns", "integration",
              "reception", "oversight")
          .map(area -> ROOT + area + "..")
          .toArray(String[]::new);

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("eu.pactway");

  private final ApplicationModules modules = ApplicationModules.of(Pactway.class);

  @Test
  void noModuleReachesIntoAnotherAndNoneNeedsItself() {
    modules.verify();
  }

  @Test
  void theDiagramsOfTheModulesAreWritten() {
    new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }

  @Test
  void theLawKnowsNeitherSpringNorTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("eu.pactway.law..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.camunda..", "eu.pactway.casefile..", "eu.pactway.clock..", "eu.pactway.engine..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEnginePackageTouchesTheInsidesOfTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("eu.pactway.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(CLASSES);
  }

  @Test
  void areasOfLawDoNotKnowEachOther() {
    SlicesRuleDefinition.slices()
        .matching("eu.pactway.(*)..")
        .that(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are areas of law", slice -> List.of(AREAS).contains(ROOT + slice.getNamePart(1) + "..")))
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void nobodyDependsOnTheOuterRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("eu.pactway.api..", "eu.pactway.desk..", "eu.pactway.simulation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("eu.pactway.api..", "eu.pactway.desk..", "eu.pactway.simulation..")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheWallClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(CLASSES);
  }

  @Test
  void delegatesAreNamedAsTheModelsNameThem() {
    classes().that().implement(JavaDelegate.class).should().haveSimpleNameEndingWith("Delegate").check(CLASSES);
  }
}
