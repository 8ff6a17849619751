package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.SecurityPort;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMapping;

/** Security databases that know nobody, and units that see no threat, until they are told to answer otherwise. */
@Simulator
@RequestMapping("/simulators/security-databases")
class SecurityDatabasesSimulator implements SecurityPort {

  @Override
  public QueryAnswer query(Call call, Query query) {
    if (query.database() == null || query.subject() == null) {
      throw new Refused("query-incomplete");
    }
    return new QueryAnswer(false, References.next("SEC"), query.database(), Result.NO_HIT, List.of());
  }

  @Override
  public ConsultationAnswer consult(Call call, Consultation consultation) {
    if (consultation.unit() == null || consultation.match() == null) {
      throw new Refused("consultation-incomplete");
    }
    return new ConsultationAnswer(false, References.next("CON"), Opinion.NO_THREAT);
  }
}
