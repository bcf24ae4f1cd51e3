package studio.backlot.audio.master.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import studio.backlot.audio.master.Lock;
import studio.backlot.audio.master.db.PostgresMasters;
import studio.backlot.audio.master.work.MasterTask;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.kit.inbox.Inbox;
import studio.backlot.kit.task.Tasks;

/** Has locked pictures finished, and keeps the storyboards that tell what is heard in them. */
@ApplicationScoped
class PictureConsumer {

    private final Inbox inbox;
    private final Tasks tasks;
    private final PostgresMasters masters;

    PictureConsumer(Inbox inbox, Tasks tasks, PostgresMasters masters) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.masters = masters;
    }

    @Incoming("storyboard-published")
    Uni<Void> storyboard(ConsumerRecord<String, byte[]> record) {
        return inbox.once(
                record,
                StoryboardPublished.class,
                (session, received) -> masters.keep(session, received.org(), received.event()));
    }

    @Incoming("picture-locked")
    Uni<Void> locked(ConsumerRecord<String, byte[]> record) {
        return inbox.once(record, PictureLocked.class, (session, received) -> masters.locked(
                        session, received.org(), received.event())
                .chain(() -> tasks.submit(
                        session,
                        received.org(),
                        MasterTask.KIND,
                        Lock.of(received.event()).key(received.event()),
                        received.event())));
    }
}
