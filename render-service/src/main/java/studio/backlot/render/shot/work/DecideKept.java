package studio.backlot.render.shot.work;

import jakarta.enterprise.context.ApplicationScoped;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.render.shot.db.SceneRef;

/** Does the decisions about a scene's takes that waited and can be done now. */
@ApplicationScoped
class DecideKept implements TaskHandler<DecideKept.Scene> {
    static final String KIND = "review";

    private final Reviews reviews;

    DecideKept(Reviews reviews) {
        this.reviews = reviews;
    }

    /** A scene of a revision. */
    record Scene(ProductionRef production, SceneId scene) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Scene> payload() {
        return Scene.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Scene> task) {
        return session -> reviews.goOn(session, scene(task));
    }

    @Override
    public Completion failed(Task<Scene> task, Failure failure) {
        return session -> reviews.refuse(session, scene(task), failure.detail());
    }

    private static SceneRef scene(Task<Scene> task) {
        return new SceneRef(
                task.org(), task.payload().production(), task.payload().scene());
    }
}
