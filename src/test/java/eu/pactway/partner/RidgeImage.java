package eu.pactway.partner;

import java.util.SplittableRandom;

/** The picture of a finger of nobody: waves whose phase winds around some twenty points, each of which is a minutia. */
final class RidgeImage {

  static final int WIDTH = 320;
  static final int HEIGHT = 400;
  private static final double RIDGE = 9;

  private RidgeImage() {}

  /** One picture of the finger, with noise of its own. */
  static byte[] of(long finger, long taking) {
    SplittableRandom points = new SplittableRandom(finger);
    double[][] minutiae = new double[24][];
    for (int i = 0; i < minutiae.length; i++) {
      minutiae[i] = new double[] {points.nextDouble(40, WIDTH - 40), points.nextDouble(40, HEIGHT - 40), points.nextBoolean() ? 1 : -1};
    }
    double turn = points.nextDouble(Math.PI);
    SplittableRandom noise = new SplittableRandom(taking);
    byte[] pixels = new byte[WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double phase = 2 * Math.PI * (x * Math.cos(turn) + y * Math.sin(turn)) / RIDGE;
        for (double[] minutia : minutiae) {
          phase += minutia[2] * Math.atan2(y - minutia[1], x - minutia[0]);
        }
        pixels[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, Math.round(127 + 100 * Math.cos(phase) + noise.nextDouble(-25, 25))));
      }
    }
    return pixels;
  }
}
