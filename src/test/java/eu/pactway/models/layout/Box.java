package eu.pactway.models.layout;

/** A rectangle of the canvas, in pixels; {@code x} and {@code y} are its upper left corner. */
public record Box(int x, int y, int width, int height) {

  static Box around(int centerX, int centerY, int width, int height) {
    return new Box(centerX - width / 2, centerY - height / 2, width, height);
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  public int centerX() {
    return x + width / 2;
  }

  public int centerY() {
    return y + height / 2;
  }

  /** Grown by so many pixels on every side; a negative margin shrinks. */
  public Box grown(int margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  Box moved(int dx, int dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** True when the two share more than an edge. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  public boolean contains(Box other) {
    return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
  }

  /** True when the horizontal or vertical line between the two points runs through the inside. */
  public boolean crossedBy(Point from, Point to) {
    return Math.min(from.x(), to.x()) < right()
        && Math.max(from.x(), to.x()) > x
        && Math.min(from.y(), to.y()) < bottom()
        && Math.max(from.y(), to.y()) > y;
  }

  /** Where the centre of the box lies on a grid of ten pixels. */
  int gridColumn() {
    return Math.floorDiv(centerX(), 10);
  }
}
