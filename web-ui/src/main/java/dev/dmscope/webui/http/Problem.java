package dev.dmscope.webui.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Why a request was not answered, in the form of RFC 9457.
 *
 * @param code stable name of the kind of problem, the last part of {@code type}
 * @param errors what exactly is wrong in the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Optional<String> instance,
    String code,
    List<Fault> errors) {

  /**
   * A part of a query that is at fault.
   *
   * @param offset in characters from 0
   * @param length in characters; 0 at the end
   * @param expected what could stand there
   */
  public record Fault(int offset, int length, String detail, List<String> expected) {}

  /** A problem of which nothing more is known than {@code detail}. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(
        "urn:dmscope:problem:" + code, title, status, detail, Optional.empty(), code, List.of());
  }

  /** The same problem with the place it is at. */
  public Problem at(Fault fault) {
    return new Problem(type, title, status, detail, instance, code, List.of(fault));
  }

  /** The same problem with the path it arose at. */
  public Problem in(String path) {
    return new Problem(type, title, status, detail, Optional.of(path), code, errors);
  }
}
