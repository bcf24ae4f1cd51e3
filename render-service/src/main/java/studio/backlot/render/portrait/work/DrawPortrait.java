package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.task.Tasks;
import studio.backlot.render.portrait.References;

/** Draws the reference portrait and the model sheet of a locked character, unless those of the same look are there. */
@ApplicationScoped
public class DrawPortrait implements TaskHandler<CharacterLocked> {
    private static final String KIND = "portrait";

    private final Tasks tasks;
    private final Portraits portraits;
    private final ModelSheets sheets;
    private final Outbox outbox;

    DrawPortrait(Tasks tasks, Portraits portraits, ModelSheets sheets, Outbox outbox) {
        this.tasks = tasks;
        this.portraits = portraits;
        this.sheets = sheets;
        this.outbox = outbox;
    }

    /** A character was locked: its pictures are announced at once when they are known, else drawn; for a plan nobody is paid. */
    public Uni<Void> locked(Mutiny.Session session, OrgId org, CharacterLocked locked) {
        CastMember character = locked.character();
        return portraits
                .known(session, org, character)
                .chain(portrayed -> portrayed.isPresent()
                        ? sheets.known(session, org, character, portrayed.get())
                        : Uni.createFrom().item(portrayed))
                .chain(known -> {
                    if (known.isPresent()) {
                        return outbox.publish(session, org, drawn(locked, known.get()));
                    }
                    return locked.purpose() == Intent.PLAN && portraits.isHired()
                            ? Uni.createFrom().voidItem()
                            : tasks.submit(session, org, KIND, locked.subject(), locked);
                });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<CharacterLocked> payload() {
        return CharacterLocked.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<CharacterLocked> task) throws IOException, InterruptedException {
        CharacterLocked locked = task.payload();
        Portraits.Wanting wanting = Portraits.Wanting.locked(locked.production(), task.attempt());
        References portrayed = portraits.made(task.org(), locked.character(), wanting);
        References references = sheets.made(task.org(), locked.character(), portrayed, wanting);
        return session -> outbox.publish(session, task.org(), drawn(locked, references));
    }

    @Override
    public Completion failed(Task<CharacterLocked> task, Failure failure) {
        CharacterLocked locked = task.payload();
        WorkFailed failed = new WorkFailed(
                locked.production(),
                Step.CAST,
                locked.character().id().value(),
                failure.code().slug(),
                failure.detail());
        return session -> outbox.publish(session, task.org(), failed);
    }

    private static PortraitDrawn drawn(CharacterLocked locked, References references) {
        CastMember character = locked.character();
        return new PortraitDrawn(
                locked.production(),
                character.id(),
                character.version(),
                references.portrait(),
                Optional.of(references.modelSheet()),
                Optional.of(references.artist()),
                references.sheetArtist());
    }
}
