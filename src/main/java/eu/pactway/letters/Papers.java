package eu.pactway.letters;

import java.util.Map;
import java.util.UUID;

/** Papers that go from one authority to another: rendered in English and kept in the file. Nobody is sent one from here. */
public interface Papers {

  /**
   * Renders a paper as PDF and stores it as a document of the case, in the caller's transaction.
   *
   * @param kind names the template {@code papers/<kind>.txt}, written as those of letters, and the kind of document
   * @param to the authority that it is for, as it stands on the paper
   * @param content what the template names; texts stand as they are
   * @return id of the document in the case file
   */
  UUID file(String caseNumber, String kind, String to, Map<String, Object> content);
}
