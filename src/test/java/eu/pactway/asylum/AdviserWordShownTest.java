package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.NationalProfile;
import eu.pactway.law.NationalProfile.AdviserAtInterview;
import org.junit.jupiter.api.Test;

class AdviserWordShownTest {

  @Test
  void theAdviserSpeaksAtAnyTimeWhereNationalLawDoesNotLimitIt() {
    assertThat(words(new AdviserAtInterview("any-time", null, null))).contains("at any time").contains("no use of the option");
  }

  @Test
  void whereNationalLawLimitsItTheChanceAtTheEndIsNamedWithItsProvision() {
    assertThat(words(new AdviserAtInterview("at-the-end", "Act 7 s. 3", null))).contains("at the end of the interview (Act 7 s. 3)").contains("APR Art 13(13)");
  }

  private static String words(AdviserAtInterview rule) {
    Catalogue catalogue = mock(Catalogue.class);
    NationalProfile profile = mock(NationalProfile.class);
    when(profile.adviserAtInterview()).thenReturn(rule);
    when(catalogue.profile(any())).thenReturn(profile);
    return new AdviserWordShown(catalogue, mock(Authority.class)).of(null).get("shown_adviser_word").toString();
  }
}
