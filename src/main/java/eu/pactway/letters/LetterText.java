package eu.pactway.letters;

import java.util.ArrayList;
import java.util.List;

/** A letter's text as blocks to be set one below the other. */
record LetterText(String title, List<Block> blocks) {

  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    BOX
  }

  /** One block; lines of a box are separated by line feeds. */
  record Block(Kind kind, String text) {}

  /** Reads a filled template, see {@link LetterTemplate}. */
  static LetterText read(String filled) {
    String[] lines = filled.strip().split("\\R");
    List<Block> blocks = new ArrayList<>();
    boolean afterGap = true;
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty()) {
        add(blocks, block(line), afterGap);
      }
      afterGap = line.isEmpty();
    }
    return new LetterText(lines[0].strip(), List.copyOf(blocks));
  }

  private static void add(List<Block> blocks, Block block, boolean afterGap) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean goesOn =
        last != null
            && !afterGap
            && (block.kind() == Kind.BOX && last.kind() == Kind.BOX
                || block.kind() == Kind.PARAGRAPH && last.kind() == Kind.PARAGRAPH);
    if (goesOn) {
      blocks.set(blocks.size() - 1, new Block(last.kind(), last.text() + "\n" + block.text()));
    } else {
      blocks.add(block);
    }
  }

  private static Block block(String line) {
    return switch (line.charAt(0)) {
      case '#' -> new Block(Kind.HEADING, line.substring(1).strip());
      case '-' -> new Block(Kind.ITEM, line.substring(1).strip());
      case '>' -> new Block(Kind.BOX, line.substring(1).strip());
      default -> new Block(Kind.PARAGRAPH, line);
    };
  }
}
