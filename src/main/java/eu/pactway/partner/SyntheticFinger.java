package eu.pactway.partner;

import eu.pactway.partner.FingerMinutiaeRecord.Minutia;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The finger of nobody, for training, acceptance and measurement: the same seed is the same finger, and no taking of it is like another.
 * Real prints separate less well.
 */
public final class SyntheticFinger {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 30;
  private static final int CLOSEST = 12;

  private final List<Minutia> minutiae;

  public SyntheticFinger(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int wanted = random.nextInt(32, 46);
    List<Minutia> found = new ArrayList<>();
    while (found.size() < wanted) {
      Minutia m =
          new Minutia(
              random.nextBoolean(), random.nextInt(MARGIN, WIDTH - MARGIN), random.nextInt(MARGIN, HEIGHT - MARGIN), random.nextInt(256));
      if (found.stream().allMatch(other -> Math.hypot(other.x() - m.x(), other.y() - m.y()) > CLOSEST)) {
        found.add(m);
      }
    }
    minutiae = List.copyOf(found);
  }

  /** One taking: turned, shifted, a tenth of the minutiae not seen, the rest a little off. */
  public FingerMinutiaeRecord taken(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double turn = Math.toRadians(random.nextDouble(-8, 8));
    int right = random.nextInt(-8, 9);
    int down = random.nextInt(-8, 9);
    List<Minutia> seen = new ArrayList<>();
    for (Minutia m : minutiae) {
      if (random.nextInt(10) == 0) {
        continue;
      }
      double x = m.x() - WIDTH / 2.0;
      double y = m.y() - HEIGHT / 2.0;
      int newX = (int) (WIDTH / 2.0 + x * Math.cos(turn) - y * Math.sin(turn)) + right + random.nextInt(-2, 3);
      int newY = (int) (HEIGHT / 2.0 + x * Math.sin(turn) + y * Math.cos(turn)) + down + random.nextInt(-2, 3);
      // angles are counted against the clock, the picture's vertical axis points down
      int angle = Math.floorMod((int) Math.round(m.angle() - turn * 128 / Math.PI) + random.nextInt(-2, 3), 256);
      if (newX > 0 && newX < WIDTH && newY > 0 && newY < HEIGHT) {
        seen.add(new Minutia(m.ending(), newX, newY, angle));
      }
    }
    return new FingerMinutiaeRecord(WIDTH, HEIGHT, seen);
  }
}
