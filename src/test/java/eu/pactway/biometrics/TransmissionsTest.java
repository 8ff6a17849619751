package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.BiometricsPort;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.Capture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/** What Eurodac is told of a stored data set: a change during the call is told after it, an erasure is asked for once (Arts 30(1), 40(3)). */
class TransmissionsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Category CATEGORY = Category.IRREGULAR_CROSSING;
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final TransmissionQueue queue = mock(TransmissionQueue.class);
  private final Datasets datasets = mock(Datasets.class);
  private final DatasetErasure erasure = mock(DatasetErasure.class);
  private final BiometricsPort eurodac = mock(BiometricsPort.class);
  private final DatasetMessages messages = mock(DatasetMessages.class);
  private final Apart apart = mock(Apart.class);
  private final Authority authority = mock(Authority.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final Transmissions transmissions =
      new Transmissions(queue, datasets, erasure, eurodac, messages, apart, caseFile, authority, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void aStoredDataSet() {
    when(authority.zone()).thenReturn(ZoneId.of("Europe/Rome"));
    when(apart.get(any())).thenAnswer(asked -> ((Supplier<?>) asked.getArgument(0)).get());
    when(messages.identity(CASE)).thenReturn(identity("Bah"));
    stored(null);
  }

  @Test
  void whatChangesWhileACorrectionIsOnItsWayIsCorrectedAfterIt() {
    QueuedTransmission correction = QueuedTransmission.correction(CASE, CATEGORY, NOW);
    when(queue.next(CASE, CATEGORY)).thenReturn(Optional.of(correction));
    when(eurodac.correct(any(), any()))
        .thenAnswer(
            call -> {
              when(messages.identity(CASE)).thenReturn(identity("Barry"));
              return null;
            });
    transmissions.sendNext(CASE, CATEGORY);

    ArgumentCaptor<QueuedTransmission> again = ArgumentCaptor.forClass(QueuedTransmission.class);
    InOrder order = inOrder(eurodac, datasets, queue);
    order.verify(eurodac).correct(any(), any());
    order.verify(datasets).lock(CASE);
    order.verify(queue).sent(correction.id(), NOW);
    order.verify(queue).add(again.capture(), any());
    assertThat(again.getValue().kind()).isEqualTo(Transmission.CORRECTION);
    assertThat(again.getValue().id()).isNotEqualTo(correction.id());
  }

  @Test
  void aCorrectionDuringWhichNothingChangesIsSentOnce() {
    when(queue.next(CASE, CATEGORY)).thenReturn(Optional.of(QueuedTransmission.correction(CASE, CATEGORY, NOW)));
    transmissions.sendNext(CASE, CATEGORY);
    verify(queue, never()).add(any(), any());
  }

  @Test
  void ofTwoErasuresThatWaitOneIsSentAndTheOtherSettledWithIt() {
    QueuedTransmission first = erasure("citizenship-acquired");
    QueuedTransmission second = erasure("eurodac-notice-received");
    when(queue.waiting(CASE, CATEGORY)).thenReturn(List.of(first, second));
    transmissions.erase(CASE, CATEGORY);

    verify(eurodac, times(1)).erase(any(), any());
    verify(queue).sent(first.id(), NOW);
    verify(queue).drop(second.id());
    verify(erasure, times(1)).erase(CASE, CATEGORY);
  }

  @Test
  void aDataSetThatIsErasedIsNotErasedAgain() {
    stored(NOW);
    QueuedTransmission late = erasure("citizenship-acquired");
    when(queue.waiting(CASE, CATEGORY)).thenReturn(List.of(late));
    transmissions.erase(CASE, CATEGORY);

    verify(eurodac, never()).erase(any(), any());
    verify(queue).drop(late.id());
  }

  private void stored(Instant erasedAt) {
    Dataset dataset =
        new Dataset(
            UUID.randomUUID(), CASE, CATEGORY, "IT2", new Capture("A", null), NOW, "Lampedusa", "OP", false, NOW, "EDC-1", List.of(), NOW, null,
            NOW, null, erasedAt);
    when(datasets.find(CASE, CATEGORY)).thenReturn(Optional.of(dataset));
  }

  private static QueuedTransmission erasure(String event) {
    return new QueuedTransmission(UUID.randomUUID(), CASE, CATEGORY, Transmission.ERASE, event, NOW, null, null);
  }

  private static Identity identity(String birthName) {
    return new Identity("Diallo", "Amadou", List.of(birthName), List.of(), List.of(), List.of("GN"), LocalDate.of(1991, 4, 12), null, "M", List.of());
  }
}
