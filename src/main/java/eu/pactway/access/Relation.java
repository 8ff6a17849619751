package eu.pactway.access;

/** What a person has to do with a case. Somebody can have two: be the person's counsellor, and one by the unit. */
public enum Relation {
  OWN_UNIT("own unit", "the case is with the person's unit or one beneath it"),
  OTHER_UNIT("other unit", "the case is with a unit that is none of the person's"),
  NAMED("named", "the case is sensitive and the person is named on it"),
  NOT_NAMED("not named", "the case is sensitive, is with the person's unit, and the person is not named on it"),
  OWN_PERSON("own person", "the person is counsellor or guardian of the applicant"),
  DECIDED_BEFORE("decided it before", "the person decided the case, and the court sent it back"),
  NO_RELATION("no relation", "the person belongs to no unit");

  private final String title;
  private final String meaning;

  Relation(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }
}
