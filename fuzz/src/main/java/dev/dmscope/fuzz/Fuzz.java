package dev.dmscope.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs targets one after the other, each in a Java of its own, for so many minutes. Ends with 1 if
 * an input was found that breaks a promise.
 */
public final class Fuzz {
  private static final Path HOME = Path.of("fuzz");
  private static final Path TARGET = HOME.resolve("target");

  /** The targets and the dictionaries that fit them. */
  private static final Map<String, String> TARGETS =
      new TreeMap<>(
          Map.of(
              "Wbxml", "wbxml",
              "Xml", "xml",
              "Oracle", "xml",
              "Stretched", "xml",
              "Payload", "xml",
              "Tokens", "wbxml",
              "Notification", "wbxml",
              "Query", "query",
              "Import", "import"));

  /** They look for flaws of other kinds, and allocate on the thread whose allocation is counted. */
  private static final String HOOKS =
      Stream.of(
              "sanitizers.BigDecimal",
              "sanitizers.ClojureLangHooks",
              "sanitizers.Deserialization",
              "sanitizers.ExpressionLanguageInjection",
              "sanitizers.FilePathTraversal",
              "sanitizers.LdapInjection",
              "sanitizers.NamingContextLookup",
              "sanitizers.OsCommandInjection",
              "sanitizers.ReflectiveCall",
              "sanitizers.RegexInjection",
              "sanitizers.RegexRoadblocks",
              "sanitizers.ScriptEngineInjection",
              "sanitizers.ServerSideRequestForgery",
              "sanitizers.SqlInjection",
              "sanitizers.TemplateInjection",
              "sanitizers.UnsafeSanitizer",
              "sanitizers.XPathInjection",
              "sanitizers.XmlParserSsrfGuidance")
          .map(name -> "com.code_intelligence.jazzer." + name)
          .collect(Collectors.joining(":"));

  private Fuzz() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    double minutes = args.length == 0 ? 1 : Double.parseDouble(args[0]);
    List<String> names =
        args.length > 1 ? List.of(args).subList(1, args.length) : List.copyOf(TARGETS.keySet());
    if (!TARGETS.keySet().containsAll(names)) {
      System.err.println("The targets are " + String.join(", ", TARGETS.keySet()));
      System.exit(2);
    }
    Seeds.write(TARGET.resolve("seeds"));
    boolean found = false;
    for (String name : names) {
      System.err.println("== " + name);
      int exit = run(name, Math.round(minutes * 60));
      found |= exit != 0 || hasFindings(name);
    }
    System.err.println(found ? "Look at fuzz/target/findings" : "Nothing was found");
    System.exit(found ? 1 : 0);
  }

  private static int run(String name, long seconds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(TARGET.resolve("corpus").resolve(name));
    Path findings = Files.createDirectories(findings(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Xss512k", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=dev.dmscope.fuzz." + name + "Target");
    command.add("--instrumentation_includes=dev.dmscope.**");
    command.add("--instrumentation_excludes=dev.dmscope.fuzz.**");
    command.add("--custom_hook_excludes=**");
    command.add("--trace=cov"); // tracing comparisons of strings would allocate, too
    command.add("--disabled_hooks=" + HOOKS);
    command.add("--mutator_framework=false");
    command.add("--keep_going=5");
    command.add("--reproducer_path=" + findings);
    command.add("-artifact_prefix=" + findings + File.separator);
    command.add("-dict=" + HOME.resolve("dictionaries").resolve(TARGETS.get(name) + ".dict"));
    command.add("-max_total_time=" + seconds);
    command.addAll(List.of("-max_len=65536", "-timeout=30", "-rss_limit_mb=0"));
    command.addAll(List.of("-print_final_stats=1", "-verbosity=1"));
    command.add(corpus.toString());
    command.add(TARGET.resolve("seeds").toString());
    String more = System.getProperty("seeds", "");
    if (!more.isEmpty()) {
      command.add(more);
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static Path findings(String name) {
    return TARGET.resolve("findings").resolve(name);
  }

  private static boolean hasFindings(String name) throws IOException {
    try (Stream<Path> files = Files.list(findings(name))) {
      return files.findAny().isPresent();
    }
  }
}
