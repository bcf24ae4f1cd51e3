package studio.backlot.render.prompt.work;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.Place;

/** Plates of sets that are there, or can be drawn for nothing. */
public interface KnownPlates {

    Uni<Optional<AssetRef>> known(Mutiny.Session session, OrgId org, Place place);

    /** The one that is there, else the built-in engine's. From worker threads only. */
    AssetRef sketched(OrgId org, Place place);
}
