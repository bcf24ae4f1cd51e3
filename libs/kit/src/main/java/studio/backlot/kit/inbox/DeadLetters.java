package studio.backlot.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.EventType;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.FootageInspected;
import studio.backlot.contracts.event.FootageUploaded;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.TakeFilmed;
import studio.backlot.contracts.event.TrailerCut;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.kafka.KafkaOut;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;

/**
 * Events that cannot be consumed. They go to {@code <Topic>.dlq} as they came, with {@code dlq-} headers that say who
 * could not consume them, from where, and why; sent again to their topic, they are consumed again.
 */
@ApplicationScoped
class DeadLetters {

    private static final int CAUSE_LENGTH = 2000;

    private final KafkaOut kafka;
    private final Outbox outbox;
    private final TenantTransactions transactions;
    private final EventReader reader;
    private final String service;

    DeadLetters(
            KafkaOut kafka,
            Outbox outbox,
            TenantTransactions transactions,
            EventReader reader,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.outbox = outbox;
        this.transactions = transactions;
        this.reader = reader;
        this.service = service;
    }

    /** Blocks until Kafka has the letter, and until the failure of its production is promised, when it names one. */
    <E extends Event> void bury(ConsumerRecord<String, byte[]> record, Class<E> type, Throwable failure) {
        send(letter(record, type, failure));
        Received<E> received;
        try {
            received = reader.read(record, type);
        } catch (ProblemException _) {
            return;
        }
        if (received.event() instanceof ProductionEvent event
                && !(event instanceof WorkFailed)
                && !(event instanceof WorkProgressed)) {
            transactions.await(
                    received.org(), session -> outbox.publish(session, received.org(), failed(event, failure)));
        }
    }

    private ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> record, Class<? extends Event> type, Throwable failure) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                EventType.of(type).deadLetterTopic(), null, record.key(), record.value(), record.headers());
        header(letter, "dlq-consumer", service);
        header(letter, "dlq-topic", record.topic());
        header(letter, "dlq-partition", String.valueOf(record.partition()));
        header(letter, "dlq-offset", String.valueOf(record.offset()));
        header(letter, "dlq-code", code(failure).slug());
        header(letter, "dlq-cause", cause(failure));
        return letter;
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before Kafka acknowledged", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new RetriableException("Kafka did not take the dead letter", e) {
                private static final long serialVersionUID = 1L;
            };
        }
    }

    private static WorkFailed failed(ProductionEvent event, Throwable failure) {
        ErrorCode code = code(failure);
        String detail = SqlFailures.causes(failure)
                .filter(ProblemException.class::isInstance)
                .map(cause -> ((ProblemException) cause).detail())
                .findFirst()
                .orElse(KitError.INTERNAL.title());
        String subject = event.subject();
        return new WorkFailed(
                event.production(), step(event), subject.substring(subject.lastIndexOf('/') + 1), code.slug(), detail);
    }

    private static Step step(ProductionEvent event) {
        return switch (event) {
            case ScreenplayPublished _ -> Step.SCREENPLAY;
            case CharacterLocked _, PortraitDrawn _ -> Step.CAST;
            case StoryboardPublished _, ProductionGreenlit _, PlanRequested _, ProductionPlanned _ -> Step.BREAKDOWN;
            case DialogueRequested _, DialogueRecorded _ -> Step.DIALOGUE;
            case ShotRequested _,
                    ShotRendered _,
                    TakeFilmed _,
                    ReviewDecided _,
                    FootageUploaded _,
                    FootageInspected _ -> Step.SHOT;
            case PictureLocked _ -> Step.PICTURE;
            case FilmMastered _ -> Step.MASTER;
            case TrailerCut _ -> Step.TRAILER;
            case PosterComposed _ -> Step.POSTER;
            case WorkProgressed progress -> progress.step();
            case WorkFailed failed -> failed.step();
        };
    }

    private static ErrorCode code(Throwable failure) {
        return SqlFailures.causes(failure)
                .filter(ProblemException.class::isInstance)
                .map(cause -> ((ProblemException) cause).code())
                .findFirst()
                .orElse(KitError.INTERNAL);
    }

    private static String cause(Throwable failure) {
        String cause = String.valueOf(failure);
        return cause.substring(0, Math.min(cause.length(), CAUSE_LENGTH));
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
