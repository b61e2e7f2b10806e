package dev.dmscope.analyzer.session.ledger;

import static dev.dmscope.analyzer.session.Traffic.FINAL;
import static dev.dmscope.analyzer.session.Traffic.GET;
import static dev.dmscope.analyzer.session.Traffic.NEXT;
import static dev.dmscope.analyzer.session.Traffic.OK;
import static dev.dmscope.analyzer.session.Traffic.REFUSED;
import static dev.dmscope.analyzer.session.Traffic.START;
import static dev.dmscope.analyzer.session.Traffic.device;
import static dev.dmscope.analyzer.session.Traffic.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmscope.analyzer.analysis.Review;
import dev.dmscope.analyzer.session.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private final Traffic traffic = new Traffic();

  @Test
  void setupIsOneAndTwoManagementThreeAndFourAgainAndAgain() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, OK, GET, FINAL));
    traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, GET, FINAL));
    traffic.turn(device("D", "1", 3, OK, FINAL), server("D", "1", 3, OK, FINAL));

    assertThat(placements()).extracting(Placement::number).containsExactly(1, 2, 3, 4, 3, 4);
    assertThat(placements()).extracting(Placement::ordinal).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(placements())
        .extracting(p -> p.phase().label())
        .startsWith("setup", "setup", "management")
        .doesNotContainSubsequence("management", "setup");
  }

  @Test
  void aPackageOfSeveralMessagesIsOneAndTheCallsBetweenBelongToNone() {
    traffic.turn(device("D", "1", 1, START), server("D", "1", 1, OK, NEXT));
    traffic.turn(device("D", "1", 2, OK, FINAL), server("D", "1", 2, OK, GET));
    traffic.turn(device("D", "1", 3, OK, NEXT), server("D", "1", 3, OK, GET, FINAL));
    traffic.turn(device("D", "1", 4, OK, FINAL), server("D", "1", 4, OK, FINAL));

    assertThat(placements()).extracting(Placement::ordinal).containsExactly(1, 0, 1, 2, 0, 2, 3, 4);
  }

  @Test
  void afterARefusalPackageOneComesAgain() {
    traffic.turn(device("D", "1", 1, START, FINAL), server("D", "1", 1, REFUSED, FINAL));
    traffic.turn(device("D", "1", 2, START, FINAL), server("D", "1", 2, OK, GET, FINAL));
    traffic.turn(device("D", "1", 3, OK, FINAL), "");

    assertThat(placements()).extracting(Placement::number).containsExactly(1, 2, 1, 2, 3, 0);
  }

  @Test
  void aMissingFinalDoesNotSwallowTheRestOfTheSession() {
    traffic.turn(device("D", "1", 1, START), server("D", "1", 1, OK, GET));
    traffic.turn(device("D", "1", 2, OK), server("D", "1", 2, OK));

    assertThat(placements()).extracting(Placement::number).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aSessionJoinedLateIsInItsManagementPhase() {
    traffic.turn(device("D", "1", 5, OK, FINAL), server("D", "1", 5, OK, GET, FINAL));

    assertThat(placements()).extracting(Placement::number).containsExactly(3, 4);
  }

  @Test
  void aResendStandsWhereItsFirstCopyStands() {
    String first = device("D", "1", 1, START, FINAL);
    traffic.turn(first, 503, "");
    traffic.turn(first, server("D", "1", 1, OK, FINAL));

    assertThat(placements()).extracting(Placement::number).containsExactly(1, 0, 1, 2);
  }

  private List<Placement> placements() {
    return Packages.of(Review.review(traffic.turns(), List.of()).get(0).messages());
  }
}
