package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Hit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an expert found about each hit of a data set (Eurodac Art 38(4) to (6)).
 *
 * @param at when it was found
 * @param wrong numbers, from 1 in the order in which the form shows them, of the hits that are of another person. A number and not the
 *     reference: of a wrong hit nothing remains
 */
record HitFindings(Instant at, Set<Integer> wrong) {

  private static final String SEPARATOR = ",";

  HitFindings {
    wrong = Set.copyOf(wrong);
  }

  /** All hits are of another person. */
  static HitFindings allWrong(Instant at, int hits) {
    return new HitFindings(at, IntStream.rangeClosed(1, hits).boxed().collect(Collectors.toSet()));
  }

  /** The numbers written as in {@code 1, 3}; what is no number is left out. */
  static Set<Integer> numbers(Object written) {
    return written == null
        ? Set.of()
        : Arrays.stream(written.toString().split("\\D+"))
            .filter(number -> !number.isEmpty() && number.length() < 4)
            .map(Integer::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As {@link #numbers} reads it. */
  String written() {
    return new TreeSet<>(wrong).stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
  }

  boolean isRight(int number) {
    return !wrong.contains(number);
  }

  /** The hits that are of the person. */
  List<Hit> right(List<Hit> hits) {
    return IntStream.range(0, hits.size()).filter(place -> isRight(place + 1)).mapToObj(hits::get).toList();
  }
}
