package eu.pactway.partner.simulator;

/** A business no of a simulated partner, with the reason code of its contract. */
class Refused extends RuntimeException {

  Refused(String code) {
    super(code, null, false, false);
  }
}
