package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.LegalAidPort;
import eu.pactway.partner.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.RequestMapping;

/** A legal-aid service with a roster of counsellors, who take their turns. */
@Simulator
@RequestMapping("/simulators/legal-aid")
class LegalAidSimulator implements LegalAidPort {

  private static final String PREFIX = "LAR";
  private static final List<String> ROSTER = List.of("Anna Conti", "Marek Novak", "Leila Haddad", "Sofia Lindgren");

  private final AtomicInteger turn = new AtomicInteger();
  private final Clock clock;

  LegalAidSimulator(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Receipt informOfInterview(Call call, InterviewNotice interview) {
    return new Receipt(References.next("LAI"), clock.instant());
  }

  @Override
  public RequestAnswer request(Call call, CounsellingRequest request) {
    return new RequestAnswer(false, References.next(PREFIX));
  }

  @Override
  public CounsellorAnswer assignCounsellor(Call call, Assignment assignment) {
    if (!References.plausible(PREFIX, assignment.requestReference())) {
      throw new Refused("unknown-reference");
    }
    String name = ROSTER.get(Math.floorMod(turn.getAndIncrement(), ROSTER.size()));
    return new CounsellorAnswer(
        false, References.next("LAC"), name, "Bar Association Legal Aid Desk", "+39 06 5550 0100", "desk@legal-aid.example");
  }
}
