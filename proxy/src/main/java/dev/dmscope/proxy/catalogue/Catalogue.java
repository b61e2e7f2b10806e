package dev.dmscope.proxy.catalogue;

import dev.dmscope.webui.api.FindingView;
import dev.dmscope.webui.api.MessageRow;
import dev.dmscope.webui.api.SessionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows behind every list. Derived from the recording: {@link #applied} says how far.
 *
 * <p>Ids are those of the rows: a message's is its {@code MessageRef}, such as {@code 42d}; a
 * session's is that of its first message; a finding's begins with that of its message. A page costs
 * the same wherever it begins.
 *
 * @implSpec safe for one writer and many readers at a time; a reader sees a batch whole or not at
 *     all. All methods throw {@link CatalogueFailure} if the store fails.
 */
public interface Catalogue extends AutoCloseable {
  /** The exchange up to which all is in here; 0 if nothing is. */
  long applied();

  /** Takes all of the batch, or nothing. */
  void apply(Batch batch);

  /** Makes what was applied safe from a power failure; to be called about once a second. */
  void sync();

  /**
   * Opens the store anew after a {@link CatalogueFailure}. {@link #applied} then says where to go
   * on: less than before, or 0 if the store was beyond help.
   */
  void recover();

  /** Forgets everything. */
  void clear();

  /**
   * Messages, newest first.
   *
   * @param before id of the last message of the page before; empty for the newest
   * @throws IllegalArgumentException if {@code before} is no message id
   */
  List<MessageRow> messagesBefore(Optional<String> before, int limit);

  /** The messages of these ids, in this order; unknown ids are left out. */
  List<MessageRow> messages(Collection<String> ids);

  /** One message. */
  Optional<MessageRow> message(String id);

  /** The first messages of a session, oldest first. */
  List<MessageRow> messagesOf(String session, int limit);

  /** The message of the same session that came before this one; empty if it was the first. */
  Optional<String> previousOf(MessageRow message);

  /** The message of the same session that came after this one; empty if it is the last. */
  Optional<String> nextOf(MessageRow message);

  /** The commands of a session in the order they were sent. */
  List<CommandRow> commandsOf(String session);

  /**
   * Sessions, the one begun last first.
   *
   * @param before id of the last session of the page before; empty for the newest
   * @throws IllegalArgumentException if {@code before} is no session id
   */
  List<SessionRow> sessionsBefore(Optional<String> before, int limit);

  /** The sessions of these ids, in this order; unknown ids are left out. */
  List<SessionRow> sessions(Collection<String> ids);

  /** One session. */
  Optional<SessionRow> session(String id);

  /**
   * Findings, those of the newest message first.
   *
   * @param before id of the last finding of the page before; empty for the newest
   * @throws IllegalArgumentException if {@code before} is no finding id
   */
  List<FindingView> findingsBefore(Optional<String> before, int limit);

  /** The findings of these messages, in the order of the messages. */
  List<FindingView> findingsOf(Collection<String> messages);

  /** The first findings of a session, those of its oldest message first. */
  List<FindingView> findingsOfSession(String session, int limit);

  /** The ids of the sessions that are open. */
  Set<String> openSessions();

  /**
   * The numbers of all exchanges of the sessions that are open or had a message at {@code since} or
   * later, ascending: what an analyzer must see again to go on.
   *
   * @param most how many to give at most; sessions that are open come first, then the newest, whole
   *     sessions only
   */
  List<Long> resumable(Instant since, int most);

  /**
   * Ids of the messages changed by a batch after the one that brought them, at {@code applied} or
   * later.
   */
  List<String> changedSince(long applied);

  /** How much there is; costs the same however much it is. */
  CatalogueCounts counts();

  @Override
  void close();
}
