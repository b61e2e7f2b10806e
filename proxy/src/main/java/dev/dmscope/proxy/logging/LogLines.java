package dev.dmscope.proxy.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;

/**
 * Sets up logback: one line for each event, control characters of the wire replaced, so that
 * nothing a peer sends can forge a line or steer a terminal. In code, since reading a file of XML
 * would cost the start a tenth of a second. {@code DMSCOPE_LOG=INFO} in the environment shows more.
 */
public final class LogLines extends ContextAwareBase implements Configurator {
  private static final String PATTERN =
      "%d{HH:mm:ss.SSS} %-5level %logger{0}: %replace(%msg){'[\\p{Cntrl}]', '·'}%n"
          + "%replace(%ex{short}){'[\\p{Cntrl}&&[^\\n\\t]]', '·'}";

  private static final Map<String, Level> OTHERS =
      Map.of(
          // Undertow tells of every device that hangs up, with a stack trace: daily business here.
          "io.undertow", Level.OFF,
          "org.xnio", Level.OFF,
          "org.flywaydb", Level.WARN,
          // Notes on the JVM it would like to have: nothing a user could act on.
          "org.apache.lucene", Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getenv("DMSCOPE_LOG"), Level.WARN));
    root.addAppender(appender);
    OTHERS.forEach((name, level) -> context.getLogger(name).setLevel(level));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
