package eu.pactway.access;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts of a file that are kept from the applicant's adviser by a decision with reasons (APR Art 18(2)): the adviser sees that there is such
 * a part and on which ground, never what it says; the court and an adviser who has passed a security check see all of it. What the law keeps
 * from the person ({@link Withheld}) is kept from the adviser without a decision, and opened by one that clears the adviser. What a child
 * says in confidence of its representative is kept from the representative.
 */
@Service
@Transactional
public class FileRestrictions {

  /** Art 18(2): on no other ground. */
  public static final List<String> GROUNDS = List.of("national-security", "safety-of-sources", "investigation", "international-relations");

  private static final String ARTICLE = "APR Art 18(2)";

  private final Withheld withheld = Withheld.load();
  private final Withheld withheldFromRepresentatives = withheld.and(Withheld.fromRepresentatives());
  private final FileRestrictionRows rows;
  private final CaseTieRows ties;
  private final Relations relations;
  private final CaseFile caseFile;
  private final Notices notices;
  private final Clock clock;

  FileRestrictions(
      FileRestrictionRows rows, CaseTieRows ties, Relations relations, CaseFile caseFile, Notices notices, Clock clock) {
    this.rows = rows;
    this.ties = ties;
    this.relations = relations;
    this.caseFile = caseFile;
    this.notices = notices;
    this.clock = clock;
  }

  /** @param part as {@link FileRestriction#part()} */
  public UUID decide(String caseNumber, String part, String ground, String reasons, String by) {
    UUID id = UUID.randomUUID();
    rows.add(id, caseNumber, part, ground, reasons, clock.instant(), by);
    tell(caseNumber, "file-part-withheld", by, "Part of the file is withheld from the adviser, ground: " + ground + ". The court has access to it");
    return id;
  }

  /** The adviser has passed a security check. False where no such decision stands. */
  public boolean clear(String caseNumber, UUID id, String adviser, String by) {
    boolean cleared = rows.clear(caseNumber, id, adviser);
    if (cleared) {
      caseFile.note(caseNumber, "file-part-opened", ARTICLE, by, adviser + " has passed a security check and sees the part that is withheld");
    }
    return cleared;
  }

  /** False where no such decision stands. */
  public boolean lift(String caseNumber, UUID id, String because, String by) {
    boolean lifted = rows.lift(caseNumber, id, because, clock.instant(), by);
    if (lifted) {
      tell(caseNumber, "file-part-opened", by, "Part of the file is no longer withheld from the adviser");
    }
    return lifted;
  }

  /** Oldest first, those that were lifted too. */
  @Transactional(readOnly = true)
  public List<FileRestriction> of(String caseNumber) {
    return rows.of(caseNumber);
  }

  /** What the reader sees of the file; whoever reads it by an office of the authority, or for the court, sees all. */
  @Transactional(readOnly = true)
  public FileView view(Standing reader, String caseNumber) {
    if (seesWhole(reader, caseNumber)) {
      return FileView.WHOLE;
    }
    Map<Boolean, List<FileRestriction>> byClearance =
        rows.of(caseNumber).stream()
            .filter(FileRestriction::stands)
            .collect(Collectors.partitioningBy(restriction -> restriction.cleared().contains(reader.user())));
    Withheld byLaw = reader.is(Role.GUARDIAN) ? withheldFromRepresentatives : withheld;
    return new FileView(byClearance.get(false), byClearance.get(true), byLaw);
  }

  /** Whether the person reads the file otherwise than as adviser or representative of the applicant. */
  @Transactional(readOnly = true)
  public boolean seesWhole(Standing person, String caseNumber) {
    Set<Relation> own = ties.find(caseNumber).map(found -> relations.of(person, found)).orElse(Set.of());
    return person.is(Role.SYSTEM) || person.roles().stream().anyMatch(role -> readsByOffice(role, own));
  }

  private static boolean readsByOffice(Role role, Set<Relation> relations) {
    return relations.stream().anyMatch(relation -> relation != Relation.OWN_PERSON && Policy.allows(role, Operation.FOLLOW_CASE, relation));
  }

  private void tell(String caseNumber, String kind, String by, String text) {
    caseFile.note(caseNumber, kind, ARTICLE, by, text);
    List.of("legal-counsellor", "appeals-officer").forEach(role -> notices.tell(caseNumber, role, kind, text));
  }
}
