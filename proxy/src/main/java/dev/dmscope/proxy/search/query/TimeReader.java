package dev.dmscope.proxy.search.query;

import dev.dmscope.proxy.search.query.Scanner.Value;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code -1h}, {@code 2026-11-21}, {@code 2026-11-21T10:00} and RFC 3339; UTC if not said.
 */
final class TimeReader {
  static final List<String> EXPECTED =
      List.of("-30m", "-1h", "-7d", "2026-11-21", "2026-11-21T10:00");

  private final Instant now;

  TimeReader(Instant now) {
    this.now = now;
  }

  Query read(Field field, Value value) {
    boolean until = field == Field.UNTIL;
    try {
      Instant time = instant(value.text().strip(), until);
      return until
          ? new Query.Range(field, Long.MIN_VALUE, time.toEpochMilli())
          : new Query.Range(field, time.toEpochMilli(), Long.MAX_VALUE);
    } catch (DateTimeException | ArithmeticException notATime) {
      throw value.problem(field.label() + " takes a time.", EXPECTED);
    }
  }

  private Instant instant(String text, boolean endOfDay) {
    if (text.equalsIgnoreCase("now")) {
      return now;
    }
    if (text.matches("-[0-9]{1,6}[smhdwSMHDW]")) {
      return now.minus(age(text.toLowerCase(Locale.ROOT)));
    }
    if (text.length() == 10) {
      LocalDate day = LocalDate.parse(text);
      return endOfDay
          ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1)
          : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String time = text.replace('t', 'T').replace('z', 'Z');
    return time.matches(".*T.*(Z|[+-][0-9:]+)")
        ? OffsetDateTime.parse(time).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  private static Duration age(String text) {
    long count = Long.parseLong(text.substring(1, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
