package studio.backlot.render.shot.work;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.take.Filming;

/** What shots are filmed by. */
public interface Engines {

    /** Whether a shot is to be filmed by a model that has to be hired. */
    boolean arePaid(ShotRequested request, ScriptedShot scripted);

    /**
     * Gives an order to a model; portraits that it is to be shown are drawn when they are not there. A still that no model can be asked for stays the
     * built-in renderer's, and says so. From worker threads only.
     *
     * @throws Unfilmable when there is none for it
     */
    ShotOrder hired(OrgId org, ShotOrder order);

    /**
     * Gives a retake to a model, with the portraits that are there. Fails with {@link Unfilmable}.
     *
     * @param next the frame that it had better end on, because the shot after goes on from that
     */
    Uni<ShotOrder> retaken(Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, Optional<AssetRef> next);

    /**
     * What films an order, from its first attempt.
     *
     * @param attempt of whoever asks, from 1: a model that is busy is asked a few times
     */
    Filming filming(OrgId org, ShotOrder order, int attempt);
}
