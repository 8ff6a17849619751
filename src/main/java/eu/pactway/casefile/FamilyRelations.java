package eu.pactway.casefile;

/** The same family tie, seen from the other end. */
final class FamilyRelations {

  private FamilyRelations() {}

  static String reverse(String relation) {
    return switch (relation) {
      case "child" -> "parent";
      case "parent" -> "child";
      // Spouse, partner and sibling read the same from both ends; of any other tie the file says no more than that there is one.
      case "spouse", "partner", "sibling" -> relation;
      default -> "relative";
    };
  }
}
