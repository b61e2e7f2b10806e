package dev.dmscope.proxy.importer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as .NET writes them by the user's country, without zone: taken as times of this machine.
 * Only forms that can mean one thing; whether 3/4/2026 is in March or April is told by AM and PM,
 * which the United States write.
 */
final class ViewerTimes {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("M/d/uuuu h:mm:ss a"),
          form("d.M.uuuu H:mm:ss"),
          form("uuuu-MM-dd H:mm:ss"),
          form("uuuu/MM/dd H:mm:ss"));

  private ViewerTimes() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  static Optional<Instant> parse(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    // Newer .NET puts a narrow no-break space before AM and PM.
    String plain = text.replace('\u202F', ' ').replace('\u00A0', ' ');
    for (DateTimeFormatter form : FORMS) {
      Optional<Instant> parsed = parse(plain, form);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(
          LocalDateTime.parse(text, form).atZone(ZoneId.systemDefault()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
