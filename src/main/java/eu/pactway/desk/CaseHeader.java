package eu.pactway.desk;

import eu.pactway.access.FileView;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.RestrictedUse;
import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.engine.PlainText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a caseworker must see of the case above every form, as markdown. */
@Component
class CaseHeader {

  /** The key under which every form shows it. */
  static final String KEY = "caseHeader";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  // The result of security checks is not for every desk (SCR Art 17): forms that need it ask for it themselves.
  private static final Map<String, String> NEEDS =
      Map.of(
          "absentFromScreening", "has absconded, not found yet",
          "unaccompaniedMinor", "unaccompanied minor",
          "familyWithMinor", "family with a minor",
          "vulnerabilityIndicated", "signs of vulnerability",
          "specialNeeds", "special needs");

  private final RunningClocks clocks;
  private final List<Awaits> awaits;
  private final RestrictedUse restricted;
  private final Authority authority;
  private final Clock clock;

  CaseHeader(RunningClocks clocks, List<Awaits> awaits, RestrictedUse restricted, Authority authority, Clock clock) {
    this.clocks = clocks;
    this.awaits = awaits;
    this.restricted = restricted;
    this.authority = authority;
    this.clock = clock;
  }

  /** @param seen what the reader sees of the file: a question that is withheld is not said to be open */
  String of(CaseView view, FileView seen) {
    var lines = new ArrayList<String>();
    restricted.since(view.caseNumber()).ifPresent(since -> lines.add(
        "⚠ **Disputed by the person since " + DAY.format(since.atZone(authority.zone()))
            + ": the use of these data is restricted (GDPR Art 18).** Use of them what this step, which the law requires, cannot do without."));
    lines.add("**" + PlainText.of(view.applicant().fullName()) + "** · " + particulars(view.applicant()));
    lines.add("Case " + view.caseNumber() + " · " + view.stage() + " · arrived " + arrival(view));
    String needs = needs(view.facts());
    if (!needs.isEmpty()) {
      lines.add("**Take into account:** " + needs);
    }
    awaits.stream()
        .flatMap(source -> source.of(view.caseNumber()).stream())
        .filter(awaited -> !seen.withholdsQuestion(awaited.partner(), awaited.operation()))
        .sorted(Comparator.comparing(Awaited::since))
        .map(this::line)
        .forEach(lines::add);
    clocks.of(view.caseNumber()).stream().map(this::line).forEach(lines::add);
    return String.join("  \n", lines);
  }

  /** For whoever handles something of the case without knowing the person, as the independent monitor does (SCR Art 10). */
  String withoutIdentity(CaseView view) {
    return "Case " + view.caseNumber() + " · " + view.stage() + " · arrived " + arrival(view);
  }

  private String particulars(PersonView person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    var parts = new ArrayList<String>();
    if (person.dateOfBirth() != null) {
      parts.add("born " + DAY.format(person.dateOfBirth()) + " (" + person.ageOn(today) + ")");
    }
    parts.add(switch (person.sex()) {
      case "F" -> "female";
      case "M" -> "male";
      default -> "sex X";
    });
    parts.add(PlainText.of(country(person.nationality())));
    if (!person.languages().isEmpty()) {
      parts.add("speaks " + PlainText.of(person.languages().stream().map(CaseHeader::language).collect(Collectors.joining(", "))));
    }
    return String.join(" · ", parts);
  }

  private String arrival(CaseView view) {
    String text = day(view.arrival().at()) + " (" + view.arrival().kind().value().replace('-', ' ') + ")";
    String place = view.arrival().place() == null ? "" : ", " + PlainText.of(view.arrival().place());
    String made = view.applicationMadeAt() == null ? "" : " · application made " + day(view.applicationMadeAt());
    return text + place + made;
  }

  private String line(Awaited awaited) {
    String tried = awaited.attempts() == null ? "" : " (no answer yet, last tried " + time(awaited.lastTriedAt()) + "; it is tried again by itself)";
    return "⏳ Waiting for **" + PlainText.of(awaited.what()) + "** since " + time(awaited.since()) + tried;
  }

  private String line(RunningClocks.Line line) {
    if (!line.endKnown()) {
      return "⏱ " + PlainText.of(line.name()) + ": **stands still**, its end is not known yet";
    }
    String left = clock.instant().isBefore(line.end()) ? "until **" : "**over since ";
    String end = line.lastDay() == null ? time(line.end()) : DAY.format(line.lastDay());
    return "⏱ " + PlainText.of(line.name()) + ": " + left + end + "**" + (line.suspended() ? " (suspended)" : "");
  }

  private static String needs(Map<String, Object> facts) {
    List<String> present =
        NEEDS.entrySet().stream().filter(need -> Boolean.TRUE.equals(facts.get(need.getKey()))).map(Map.Entry::getValue).sorted().toList();
    boolean alone = Boolean.TRUE.equals(facts.get("unaccompaniedMinor"));
    boolean minor = Boolean.TRUE.equals(facts.get("minor"));
    return String.join(", ", present) + (minor && !alone ? (present.isEmpty() ? "minor" : ", minor") : "");
  }

  private String day(Moment moment) {
    return moment.dateOnly() ? DAY.format(moment.at().atZone(authority.zone())) : time(moment.at());
  }

  private String time(Instant instant) {
    return MINUTE.format(instant.atZone(authority.zone()));
  }

  private static String country(String code) {
    return switch (code) {
      case "XX" -> "stateless or unknown";
      case "EL" -> "Greece";
      default -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    };
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }
}
