package eu.pactway.models.layout;

/** A side of a shape, and the direction in which one leaves it. */
enum Side {
  RIGHT(1, 0),
  BELOW(0, 1),
  LEFT(-1, 0),
  ABOVE(0, -1);

  final int dx;
  final int dy;

  Side(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  boolean horizontal() {
    return dy == 0;
  }

  Side opposite() {
    return values()[(ordinal() + 2) % 4];
  }

  /** Reads {@code above}, {@code below}, {@code left}, {@code right}; {@code side} is another word for right. */
  static Side parse(String word, String where) {
    return switch (word) {
      case "right", "side" -> RIGHT;
      case "below" -> BELOW;
      case "left" -> LEFT;
      case "above" -> ABOVE;
      default -> throw new LayoutException(where + ": '" + word + "' is none of above, below, left, right, side");
    };
  }
}
