package eu.pactway.partner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The reception agency: Directive (EU) 2024/1346. Refusals: {@code no-capacity}, {@code unknown-reference}. */
public interface ReceptionPort {

  enum Setting {
    OPEN_CENTRE,
    BORDER_FACILITY,
    /** RCD Art 27(9): a minor without an adult. */
    MINORS_HOME
  }

  /**
   * A place is needed.
   *
   * @param persons how many persons must live together (RCD Art 14)
   * @param needs needs of accommodation, such as {@code wheelchair}, {@code women-only}; empty where there are none (RCD Art 24)
   * @param togetherWith reference of the place of a member of the family to live with; null where there is none (RCD Arts 14 and 20(4))
   */
  record PlaceRequest(Setting setting, int persons, boolean withMinors, List<String> needs, LocalDate from, String togetherWith) {}

  /** The place; {@code pending} true when it follows under {@link Call#answerEvent()}. */
  record PlaceAnswer(boolean pending, String reference, String facility, String address, LocalDate from) {}

  /** The place is no longer needed; {@code ground} such as {@code right-ended}, {@code moved}, {@code left}. */
  record PlaceEnd(String reference, LocalDate on, String ground) {}

  @PostExchange("/places")
  PlaceAnswer allocatePlace(Call call, @RequestBody PlaceRequest request);

  @PostExchange("/ends")
  Receipt endPlace(Call call, @RequestBody PlaceEnd end);
}
