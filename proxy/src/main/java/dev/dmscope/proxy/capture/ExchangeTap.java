package dev.dmscope.proxy.capture;

import dev.dmscope.analyzer.exchange.Body;
import dev.dmscope.analyzer.exchange.Headers;
import java.nio.ByteBuffer;

/**
 * Takes one exchange piece by piece. Every method returns at once and never throws. Request and
 * response may overlap; {@link #finished} comes last, once.
 */
public interface ExchangeTap {
  /** Bytes of the request's payload; copied, position and limit of the buffer are left alone. */
  void requestBytes(ByteBuffer bytes);

  /** The request's payload ended. */
  void requestEnded(Body.State how);

  /**
   * The response's head has come.
   *
   * @param server the connection to the server; {@link TlsFacts#NONE} if there was none
   * @param madeByProxy whether no server said it
   */
  void responded(
      int status,
      String reason,
      String protocol,
      Headers headers,
      TlsFacts server,
      boolean madeByProxy);

  /** Bytes of the response's payload; copied, position and limit of the buffer are left alone. */
  void responseBytes(ByteBuffer bytes);

  /** The response's payload ended. */
  void responseEnded(Body.State how);

  /** Nothing more will come. What was not ended was cut. */
  void finished();
}
