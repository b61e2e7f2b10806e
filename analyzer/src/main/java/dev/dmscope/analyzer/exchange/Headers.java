package dev.dmscope.analyzer.exchange;

import java.util.List;
import java.util.Optional;

/** Header fields in the order received, duplicates kept; names compare without case. */
public record Headers(List<Header> fields) {
  /** No fields. */
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    fields = List.copyOf(fields);
  }

  /** The value of the first field of that name. */
  public Optional<String> first(String name) {
    for (Header field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** The values of all fields of that name. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }
}
