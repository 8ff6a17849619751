package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Invites the applicant to the personal interview (APR Arts 11 to 13). */
@Component
class InviteToInterviewDelegate implements JavaDelegate {

  private final InterviewInvitations invitations;

  InviteToInterviewDelegate(InterviewInvitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    invitations.invite(execution.getProcessBusinessKey());
  }
}
