package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.CharacterLocked;
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
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.db.PortraitTable;

/** Draws the reference portrait and the model sheet of a locked character, unless those of the same look are there. */
@ApplicationScoped
public class DrawPortrait implements TaskHandler<CharacterLocked> {
    private static final String KIND = "portrait";

    private final PortraitTable portraits;
    private final Tasks tasks;
    private final Portraits studio;
    private final Outbox outbox;

    DrawPortrait(PortraitTable portraits, Tasks tasks, Portraits studio, Outbox outbox) {
        this.portraits = portraits;
        this.tasks = tasks;
        this.studio = studio;
        this.outbox = outbox;
    }

    /** A character was locked: its portrait is announced at once when it is known, else drawn. */
    public Uni<Void> locked(Mutiny.Session session, OrgId org, CharacterLocked locked) {
        return portraits
                .find(session, org, ReferencePortrait.key(locked.character()))
                .chain(known -> known.isPresent()
                        ? outbox.publish(session, org, drawn(locked, known.get()))
                        : tasks.submit(session, org, KIND, locked.subject(), locked));
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
    public Completion run(Task<CharacterLocked> task) {
        OrgId org = task.org();
        CastMember character = task.payload().character();
        References references = studio.draw(org, character);
        return session -> portraits
                .keep(session, org, ReferencePortrait.key(character), references)
                .chain(() -> outbox.publish(session, org, drawn(task.payload(), references)));
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
                Optional.of(references.modelSheet()));
    }
}
