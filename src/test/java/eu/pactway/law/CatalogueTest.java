package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    assertThat(byAct).containsEntry("2024/1348", 76L).containsEntry("2024/1351", 96L).containsEntry("2024/1358", 43L)
        .containsEntry("2024/1346", 30L).containsEntry("2024/1356", 8L).containsEntry("2024/1349", 5L).containsEntry("2024/1359", 17L)
        .containsEntry("2024/1347", 14L).containsEntry("2024/1350", 11L).containsEntry("2008/115", 9L);
    assertThat(byAct.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(330);
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
  void aFileThatIsNoYamlStopsTheStartWithItsLine() {
    refuses("qr.yaml", text -> "timeLimits:\n- {id: [}\n").contains("qr.yaml", "line 2");
  }

  private static org.assertj.core.api.AbstractStringAssert<?> refuses(String file, UnaryOperator<String> fault) {
    LawFiles broken = name -> LawFiles.classpath().read(name).map(bytes -> {
      String text = new String(bytes, StandardCharsets.UTF_8);
      String changed = name.equals(file) ? fault.apply(text) : text;
      assertThat(name.equals(file) && changed.equals(text)).as("the fault takes hold").isFalse();
      return changed.getBytes(StandardCharsets.UTF_8);
    }).or(Optional::empty);
    try {
      new CatalogueReader(broken).read();
    } catch (CatalogueException e) {
      return assertThat(e.getMessage());
    }
    throw new AssertionError("the catalogue was read in spite of the fault");
  }
}
