package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyActHasAllItsLimits() {
    Map<String, Long> byAct = catalogue.all().stream()
        .filter(limit -> !limit.id().startsWith("edc-ret-"))
        .collect(Collectors.groupingBy(TimeLimit::act, Collectors.counting()));

    assertThat(byAct).containsEntry("2024/1348", 76L).containsEntry("2024/1351", 96L).containsEntry("2024/1358", 46L)
        .containsEntry("2024/1346", 32L).containsEntry("2024/1356", 8L).containsEntry("2024/1349", 5L).containsEntry("2024/1359", 17L)
        .containsEntry("2024/1347", 14L).containsEntry("2024/1350", 11L).containsEntry("2008/115", 9L);
    assertThat(byAct.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(339);
  }

  @Test
  void aCompositeTriggerIsTheListOfItsEvents() {
    TimeLimit screening = catalogue.get("scr-art8-3-external-border");

    assertThat(screening.trigger()).isEqualTo("external-border-screening-event");
    assertThat(screening.triggers()).containsExactly("apprehended", "disembarked", "presented-at-border");
    assertThat(catalogue.get("apr-art27-1-registration").triggers()).containsExactly("application-made");
  }

  @Test
  void everyLimitOfACaseIsCountedOrHasATargetOrEndsWithAnotherEvent() {
    assertThat(catalogue.all())
        .filteredOn(limit -> limit.scope() == Scope.CASE && limit.unit() == Unit.NONE && limit.kind() != Kind.RETENTION)
        .allMatch(limit -> limit.target() != null || (limit.national() != null && limit.national().standard() != null));
  }

  @Test
  void aPartOfAnotherLimitNamesIt() {
    assertThat(catalogue.get("ammr-art46-2-absconding").base()).isEqualTo("ammr-art46-1-transfer");
    assertThat(catalogue.all()).filteredOn(limit -> limit.base() != null).hasSize(23);
  }

  @Test
  void italyHasItsOwnTermsOfAppeal() {
    assertThat(catalogue.national("apr-art67-7-a-appeal-short", MemberState.of("IT"))).contains(new Length(7, Unit.DAYS));
    assertThat(catalogue.national("apr-art67-7-a-appeal-short", MemberState.of("BG"))).isEmpty();
  }

  @Test
  void theVersionChangesWithTheWordsOfTheLaw() {
    LawFiles changed = name -> LawFiles.classpath().read(name).map(bytes -> name.equals("national/IT.yaml")
        ? new String(bytes, StandardCharsets.UTF_8).replace("by: 7", "by: 8").getBytes(StandardCharsets.UTF_8) : bytes);

    assertThat(catalogue.version()).isEqualTo(Catalogue.load().version()).startsWith("law-");
    assertThat(new CatalogueReader(changed).read().version()).isNotEqualTo(catalogue.version());
  }

  @Test
  void anUnknownLimitIsNamed() {
    assertThatThrownBy(() -> catalogue.get("apr-art0")).isInstanceOf(UnknownTimeLimitException.class).hasMessageContaining("apr-art0");
  }

  @Test
  void anUnknownFieldStopsTheStartWithFileEntryAndField() {
    refuses("rbpr.yaml", text -> text.replaceFirst("  kind: maximum-stay", "  kind: maximum-stay\n  durration: 3"))
        .contains("rbpr.yaml", "rbpr-art4-2-twelve-weeks", "durration");
  }

  @Test
  void aWordOutsideTheVocabularyStopsTheStart() {
    refuses("rbpr.yaml", text -> text.replaceFirst("unit: weeks", "unit: fortnights")).contains("rbpr-art4-2-twelve-weeks: unit");
    refuses("rbpr.yaml", text -> text.replaceFirst("actor: return-authority", "actor: nobody")).contains("actor: unknown: nobody");
    refuses("rbpr.yaml", text -> text.replaceFirst("trigger: right-to-remain-ended", "trigger: never")).contains("trigger: unknown: never");
    refuses("rbpr.yaml", text -> text.replaceFirst("counting: rbpr-11", "counting: fingers")).contains("counting: unknown: fingers");
    refuses("rbpr.yaml", text -> text.replaceFirst("- mass-arrivals|\\[mass-arrivals,", "[storm,")).contains("crisis");
  }

  @Test
  void aReferenceIntoTheVoidStopsTheStart() {
    refuses("rbpr.yaml", text -> text.replaceFirst("limit: rbpr-art6-1a-crisis-six-weeks", "limit: gone"))
        .contains("crisis.limit: unknown: gone");
    refuses("rd.yaml", text -> text.replaceFirst("base: rd-art15-5-detention-max", "base: gone")).contains("base: unknown: gone");
  }

  @Test
  void aMissingFieldStopsTheStart() {
    refuses("rbpr.yaml", text -> text.replaceFirst("  liberty: true\n", "")).contains("rbpr-art4-2-twelve-weeks: liberty");
    refuses("rbpr.yaml", text -> text.replaceFirst("  article: Art 4\\(2\\)\n", "")).contains("article: is missing");
    refuses("rbpr.yaml", text -> text.replaceFirst("  duration: 12\n", "")).contains("duration: missing");
  }

  @Test
  void anIdThatStandsTwiceStopsTheStart() {
    refuses("rbpr.yaml", text -> text.replace("- id: rbpr-art4-5-voluntary-departure\n", "- id: rbpr-art4-2-twelve-weeks\n"))
        .contains("rbpr-art4-2-twelve-weeks: id: stands twice");
  }

  @Test
  void aNationalValueOutOfTheActsBoundsStopsTheStartWithTheArticle() {
    refuses("national/IT.yaml", text -> text.replaceFirst("by: 7", "by: 4"))
        .contains("national/IT.yaml", "apr-art67-7-a-appeal-short", "Art 67(7)(a)", "from 5 days to 10 days");
  }

  @Test
  void everyKindOfWrongWordStopsTheStartWithFileIdAndField() {
    refuses("apr.yaml", text -> text.replaceFirst("scope: case", "scope: person")).contains("apr.yaml: apr-art8-2", ": scope:");
    refuses("apr.yaml", text -> text.replaceFirst("kind: authority-deadline", "kind: wish")).contains("apr-art8-2", ": kind:");
    refuses("apr.yaml", text -> text.replaceFirst("kind: none-stated", "kind: thunder")).contains("apr-art8-2", ": effect.kind:");
    refuses("apr.yaml", text -> text.replaceFirst("act: 2024/1348", "act: 2013/32")).contains("apr-art8-2", ": act: unknown");
    refuses("apr.yaml", text -> text.replaceFirst("liberty: false", "liberty: 0.5")).contains("apr-art8-2", ": liberty");
    refuses("apr.yaml", text -> text.replaceFirst("duration: 5\n", "duration: five\n")).contains(": duration:");
    refuses("ammr.yaml", text -> text.replaceFirst("modes: \\[give-back", "modes: [give")).contains("ammr.yaml", "suspensions", "modes");
    refuses("rbpr.yaml", text -> text.replaceFirst("mode: adds", "mode: doubles")).contains("rbpr.yaml", "crisis", "mode");
    refuses("apr.yaml", text -> text.replaceFirst("timeLimits:", "timeLimits: []\nlimits:")).contains("apr.yaml: file: limits");
    refuses("apr.yaml", text -> text.replaceFirst("decidedBy: reconsideration-informed", "decidedBy: never"))
        .contains("validity.decidedBy: unknown: never");
    refuses("apr.yaml", text -> text.replaceFirst("reading: registration\n", "reading: dreaming\n"))
        .contains("apr-art20-3-special-procedural-guarantees: otherReadings");
    refuses("vocabulary.yaml", text -> text.replaceFirst("from: '2026-06-12'", "from: 'midsummer'")).contains("vocabulary.yaml", "validity.from");
    refuses("readings.yaml", text -> text.replaceFirst("  question: Does", "  riddle: yes\n  question: Does")).contains("readings.yaml", "riddle");
  }

  @Test
  void everyMemberStateHasAProfile() {
    assertThat(MemberState.all()).allSatisfy(state -> assertThat(catalogue.profile(state).status()).isNotBlank());
    assertThat(List.of("IT", "DE", "EL", "ES", "FR", "PL", "IE", "SE", "MT", "CY")).allSatisfy(code ->
        assertThat(catalogue.profile(MemberState.of(code)).authorities()).as(code).hasSize(NationalProfile.Task.values().length));
  }

  @Test
  void whereAStateRecordedNoValueTheBoundOfTheActCountsAndIsSaid() {
    DeadlineCalculator calculator = new DeadlineCalculator(catalogue, Calendars.of(catalogue));
    MemberState bulgaria = MemberState.of("BG");

    Deadline deadline = calculator.compute(
        "apr-art67-7-a-appeal-short", bulgaria, Trigger.parse("2026-11-23", bulgaria.zone()), List.of(), null);

    assertThat(deadline.strictEnd()).isEqualTo("2026-12-03");
    assertThat(deadline.steps()).anyMatch(s -> s.rule().equals("national-bound") && s.text().contains("from 5 days to 10 days"));
  }

  @Test
  void aValueOfTheStateComesBeforeTheActsDefault() {
    Catalogue changed = new CatalogueReader(with("national/FR.yaml", text -> text.replaceFirst("authorities:",
        "limits:\n  rcd-art17-1-labour-market: {by: 3, unit: months, provision: 'a law'}\nauthorities:"))).read();
    MemberState france = MemberState.of("FR");

    assertThat(new DeadlineCalculator(changed, Calendars.of(changed)).compute(
        "rcd-art17-1-labour-market", france, Trigger.parse("2026-11-23", france.zone()), List.of(), null).strictEnd())
        .isEqualTo("2027-02-23");
  }

  @Test
  void aTargetStandsOnlyWhereTheActGivesNoNumber() {
    Catalogue changed = new CatalogueReader(with("national/FR.yaml",
        text -> text + "targets:\n  apr-art36-1-notify-decision: {by: 2, unit: days}\n")).read();
    MemberState france = MemberState.of("FR");

    Deadline deadline = new DeadlineCalculator(changed, Calendars.of(changed)).compute(
        "apr-art36-1-notify-decision", france, Trigger.parse("2026-11-23", france.zone()), List.of(), null);
    assertThat(deadline.strictEnd()).isEqualTo("2026-11-25");
    assertThat(deadline.internalTarget()).isTrue();
    refuses("national/FR.yaml", text -> text + "targets:\n  apr-art27-1-registration: {by: 2, unit: days}\n")
        .contains("targets.apr-art27-1-registration", "Art 27(1)");
  }

  @Test
  void aProfileThatDoesNotHoldTogetherStopsTheStart() {
    refuses("national/FR.yaml", text -> text.replace("zone: Europe/Paris", "zone: Europe/Rome")).contains("FR: zone");
    refuses("national/IE.yaml", text -> text.replace("  scr: 'screening", "  schengen: 'screening")).contains("IE: notBound: unknown: schengen");
    refuses("national/FR.yaml", text -> text.replaceFirst("  determining:", "  deciding:")).contains("national/FR.yaml", "authorities");
    refuses("national/FR.yaml", text -> text + "adviserAtInterview: {speaks: never}\n").contains("national/FR.yaml", "adviserAtInterview", "any-time or at-the-end");
    refuses("national/FR.yaml", text -> text + "colour: blue\n").contains("national/FR.yaml", "colour");
  }

  @Test
  void aRegionKeepsItsHolidaysWhereTheAuthoritySitsThere() {
    LocalDate epiphany = LocalDate.of(2027, 1, 6);
    LawSettings munich = new LawSettings(Map.of(), Map.of(), Map.of("DE", "BY"));
    HolidayCalendar bavaria = Calendars.of(catalogue, munich).of(MemberState.of("DE"));

    assertThat(bavaria.holiday(epiphany)).isPresent();
    assertThat(bavaria.holiday(LocalDate.of(2027, 10, 3))).as("a holiday of the whole State").isPresent();
    assertThat(bavaria.version()).isEqualTo("jollyday-2.19.0/DE-BY");
    assertThat(Calendars.of(catalogue).of(MemberState.of("DE")).holiday(epiphany)).isEmpty();
    assertThatThrownBy(() -> Calendars.of(catalogue, new LawSettings(Map.of(), Map.of(), Map.of("DE", "XX"))))
        .isInstanceOf(CatalogueException.class).hasMessageContaining("regions");
  }

  @Test
  void everyRegionOfAProfileIsInTheLibrary() {
    for (MemberState state : MemberState.all()) {
      int whole = ((NationalCalendar) Calendars.of(catalogue).of(state)).year(2027).size();
      catalogue.profile(state).regions().forEach(region -> {
        LawSettings there = new LawSettings(Map.of(), Map.of(), Map.of(state.code(), region.code()));
        assertThat(((NationalCalendar) Calendars.of(catalogue, there).of(state)).year(2027).size()).as(region.name())
            .isGreaterThanOrEqualTo(whole);
      });
    }
    LawSettings madrid = new LawSettings(Map.of(), Map.of(), Map.of("ES", "MD"));
    assertThat(Calendars.of(catalogue, madrid).of(MemberState.of("ES")).holiday(LocalDate.of(2028, 5, 2))).isPresent();
  }

  @Test
  void aFileThatIsNoYamlStopsTheStartWithItsLine() {
    refuses("qr.yaml", text -> "timeLimits:\n- {id: [}\n").contains("qr.yaml", "line 2");
  }

  private static LawFiles with(String file, UnaryOperator<String> change) {
    return name -> LawFiles.classpath().read(name).map(bytes -> {
      String text = new String(bytes, StandardCharsets.UTF_8);
      String changed = name.equals(file) ? change.apply(text) : text;
      assertThat(name.equals(file) && changed.equals(text)).as("the change takes hold").isFalse();
      return changed.getBytes(StandardCharsets.UTF_8);
    }).or(Optional::empty);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> refuses(String file, UnaryOperator<String> fault) {
    try {
      new CatalogueReader(with(file, fault)).read();
    } catch (CatalogueException e) {
      return assertThat(e.getMessage());
    }
    throw new AssertionError("the catalogue was read in spite of the fault");
  }
}
