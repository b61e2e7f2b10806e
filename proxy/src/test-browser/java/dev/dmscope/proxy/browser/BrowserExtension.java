package dev.dmscope.proxy.browser;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium and one program for all tests of a JVM; skips them where Chromium is missing. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isExecutable(Chromium.executable())) {
      return ConditionEvaluationResult.enabled("Chromium is there");
    }
    String missing =
        "No Chromium at "
            + Chromium.executable()
            + ": install it (Debian: apt install chromium) or name it with -Dui.chromium";
    if ("required".equals(System.getProperty("ui.browser"))) {
      throw new AssertionError(missing);
    }
    return ConditionEvaluationResult.disabled(missing);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Stage.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(OURS);
    Chromium chromium =
        store.getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    return parameter.getParameter().getType() == Chromium.class
        ? chromium
        : store.getOrComputeIfAbsent(
            Stage.class, key -> Stage.withDemoSessions(chromium), Stage.class);
  }
}
