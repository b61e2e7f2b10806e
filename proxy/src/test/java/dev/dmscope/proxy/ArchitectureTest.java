package dev.dmscope.proxy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.dmscope", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("dev.dmscope.proxy.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sql =
      only("catalogue", "java.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..");

  @ArchTest static final ArchRule lucene = only("search", "org.apache.lucene..");

  @ArchTest static final ArchRule warc = only("recording", "org.netpreserve.jwarc..");

  @ArchTest
  static final ArchRule certificates =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.dmscope.proxy.tls..", "dev.dmscope.proxy.payload..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bouncycastle..");

  @ArchTest static final ArchRule logging = only("logging", "ch.qos.logback..");

  @ArchTest static final ArchRule commandLine = only("cli", "picocli..");

  @ArchTest
  static final ArchRule onlyTheCompositionRootKnowsTheWhole =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.dmscope.proxy.app..", "dev.dmscope.proxy.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.dmscope.proxy.app..", "dev.dmscope.proxy.cli..");

  @ArchTest
  static final ArchRule theUiDoesNotKnowTheProgram =
      noClasses()
          .that()
          .resideInAPackage("dev.dmscope.webui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.dmscope.proxy..", "dev.dmscope.fixtures..");

  @ArchTest
  static final ArchRule trafficDoesNotKnowAnalysis =
      noClasses()
          .that()
          .resideInAnyPackage("..proxy.intercept..", "..proxy.capture..", "..proxy.recording..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..analyzer.codec..", "..analyzer.rules..", "..proxy.pipeline..", "..proxy.search..");

  private static ArchRule only(String home, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.dmscope.proxy." + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
