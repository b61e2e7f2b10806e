package dev.dmscope.webui.rest;

import dev.dmscope.webui.api.QueryProblem;
import dev.dmscope.webui.http.Problem;
import dev.dmscope.webui.http.Replies;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.UUID;

/** Turns what goes wrong behind it into a problem. The edge of a worker thread. */
record ProblemBoundary(HttpHandler next) implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(ProblemBoundary.class.getName());

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    try {
      next.handleRequest(exchange);
    } catch (QueryProblem e) {
      Replies.problem(exchange, of(e));
    } catch (NotFound e) {
      Replies.problem(exchange, Problem.of(404, "not-found", "Not found", detail(e)));
    } catch (BadParameter e) {
      Replies.problem(exchange, Problem.of(400, e.code(), "Bad parameter", detail(e)));
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      LOG.log(System.Logger.Level.ERROR, "request " + id + " failed", e);
      if (!exchange.isResponseStarted()) {
        Replies.problem(
            exchange,
            Problem.of(
                500,
                "internal",
                "dmscope failed to answer",
                "The log of dmscope has the details under " + id + "."));
      }
    }
  }

  private static Problem of(QueryProblem e) {
    if (e.inCursor()) {
      return Problem.of(400, "cursor-invalid", "Cursor not valid", detail(e));
    }
    return Problem.of(400, "query-syntax", "The query cannot be read", detail(e))
        .at(new Problem.Fault(e.offset(), e.length(), detail(e), e.expected()));
  }

  private static String detail(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
